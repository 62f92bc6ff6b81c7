package io.panelwright.sourceedit.java;

import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.sourceedit.DashboardGoal;
import io.panelwright.sourceedit.EditProposal;
import io.panelwright.sourceedit.ElementGoal;
import io.panelwright.sourceedit.SourceEditor;
import io.panelwright.sourceedit.SourceFiles;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Edits the Java sources of dashboards. */
public final class JavaSourceEditor implements SourceEditor {

  private static final String JAVA = ".java";

  /** The parsed texts of the last call. */
  private Optional<ParsedFiles> parsed = Optional.empty();

  private JavaSourceEditor() {}

  /** Parsed texts, and what the edits of each dashboard need. */
  private record ParsedFiles(
      Map<String, String> texts, JavaProject project, Map<DashboardGoal, EditContext> contexts) {

    private EditContext context(DashboardGoal goal) {
      return contexts.computeIfAbsent(goal, each -> EditContext.of(each, project));
    }
  }

  private ParsedFiles parse(SourceFiles files) {
    Map<String, String> java = new TreeMap<>();
    files
        .texts()
        .forEach(
            (file, text) -> {
              if (file.endsWith(JAVA)) {
                java.put(file, text);
              }
            });
    if (parsed.filter(last -> last.texts().equals(java)).isEmpty()) {
      JavaProject project = new JavaProject(JavaUnit.parse(java));
      parsed = Optional.of(new ParsedFiles(java, project, new IdentityHashMap<>()));
    }
    return parsed.get();
  }

  /** The editor; empty on a Java runtime without a compiler. */
  public static Optional<JavaSourceEditor> find() {
    return ModuleLayer.boot().findModule("jdk.compiler").map(module -> new JavaSourceEditor());
  }

  @Override
  public boolean edits(ElementGoal goal) {
    return site(goal)
        .place()
        .position()
        .map(Position::file)
        .filter(f -> f.endsWith(JAVA))
        .isPresent();
  }

  /** The author's line of the part that a goal changes, or of the part that contains it. */
  static CallSite site(ElementGoal goal) {
    DashboardGoal dashboard = goal.dashboard();
    if (goal instanceof ElementGoal.PanelChanged changed) {
      return changed.panel().site();
    }
    if (goal instanceof ElementGoal.PanelRemoved removed) {
      return removed.panel().site();
    }
    if (goal instanceof ElementGoal.LayoutChanged layout) {
      return layout.section().site();
    }
    if (goal instanceof ElementGoal.PanelAdded added) {
      return section(dashboard, added.sectionKey());
    }
    if (goal instanceof ElementGoal.PanelMoved moved) {
      return section(dashboard, moved.sectionKey());
    }
    if (goal instanceof ElementGoal.SectionChanged section) {
      return section(dashboard, section.section());
    }
    if (goal instanceof ElementGoal.VariableChanged variable) {
      return dashboard.dashboard().allVariables().stream()
          .filter(each -> each.name().equals(variable.variable()))
          .map(Variable::site)
          .findFirst()
          .orElse(dashboard.dashboard().site());
    }
    return dashboard.dashboard().site();
  }

  private static CallSite section(DashboardGoal goal, String key) {
    return goal.assembly().sections().stream()
        .filter(section -> section.key().equals(key))
        .map(PlacedSection::site)
        .findFirst()
        .orElse(goal.dashboard().site());
  }

  @Override
  public List<EditProposal> propose(List<ElementGoal> goals, SourceFiles files) {
    ParsedFiles sources = parse(files);
    // The names of new methods count once for each call.
    sources.contexts().clear();
    Map<DashboardGoal, Map<ElementGoal, List<Draft>>> drafts = new IdentityHashMap<>();
    for (ElementGoal goal : goals) {
      EditContext context = sources.context(goal.dashboard());
      drafts
          .computeIfAbsent(goal.dashboard(), each -> new LinkedHashMap<>())
          .put(goal, new GoalDrafts(context).drafts(goal));
    }
    Map<DashboardGoal, GoalGroups> groups = new IdentityHashMap<>();
    List<EditProposal> proposals = new ArrayList<>();
    for (ElementGoal goal : goals) {
      EditContext context = sources.context(goal.dashboard());
      Optional<EditProposal.Edits> edits =
          groups
              .computeIfAbsent(goal.dashboard(), each -> new GoalGroups(context, drafts.get(each)))
              .edits(goal);
      proposals.add(edits.isPresent() ? edits.get() : new ManualEdits(context).describe(goal));
    }
    return proposals;
  }

  @Override
  public EditProposal.Manual describe(
      EditProposal.Edits rejected, String reason, SourceFiles files) {
    ElementGoal goal = rejected.goal();
    return new ManualEdits(parse(files).context(goal.dashboard())).describe(goal, reason);
  }
}
