package io.panelwright.sourceedit.yaml;

import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.sourceedit.EditProposal;
import io.panelwright.sourceedit.ElementGoal;
import io.panelwright.sourceedit.ElementGoal.LayoutChanged;
import io.panelwright.sourceedit.ElementGoal.PanelAdded;
import io.panelwright.sourceedit.ElementGoal.PanelChanged;
import io.panelwright.sourceedit.ElementGoal.PanelMoved;
import io.panelwright.sourceedit.ElementGoal.PanelRemoved;
import io.panelwright.sourceedit.ElementGoal.SectionChanged;
import io.panelwright.sourceedit.SourceEditor;
import io.panelwright.sourceedit.SourceFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits of a {@code panels.yaml}. */
public final class YamlSourceEditor implements SourceEditor {

  private final String file;

  /**
   * Creates an editor.
   *
   * @param file the name of the file, as in positions and in {@link SourceFiles}
   */
  public YamlSourceEditor(String file) {
    this.file = file;
  }

  @Override
  public boolean edits(ElementGoal goal) {
    if (goal instanceof PanelChanged changed) {
      return isHere(changed.panel().site());
    }
    if (goal instanceof PanelRemoved removed) {
      return isHere(removed.panel().site());
    }
    if (goal instanceof PanelMoved moved) {
      return isHere(moved.panel().site());
    }
    if (goal instanceof PanelAdded added) {
      return added.after().isPresent()
          ? isHere(added.after().get().site())
          : section(goal, added.sectionKey()).filter(s -> isHere(s.site())).isPresent();
    }
    if (goal instanceof LayoutChanged layout) {
      return !layout.moves().isEmpty()
          && layout.moves().stream().allMatch(move -> isHere(move.panel().site()));
    }
    return goal instanceof SectionChanged changed
        && section(goal, changed.section()).filter(s -> isHere(s.site())).isPresent();
  }

  private boolean isHere(CallSite site) {
    return site.place().position().filter(position -> position.file().equals(file)).isPresent();
  }

  static Optional<PlacedSection> section(ElementGoal goal, String key) {
    return goal.dashboard().assembly().sections().stream()
        .filter(section -> section.key().equals(key))
        .findFirst();
  }

  @Override
  public List<EditProposal> propose(List<ElementGoal> goals, SourceFiles files) {
    var locator = new YamlLocator(file, files.texts().getOrDefault(file, ""));
    Map<String, PanelNotations> notations = new HashMap<>();
    List<EditProposal> proposals = new ArrayList<>();
    for (ElementGoal goal : goals) {
      String uid = goal.dashboard().dashboard().uid();
      PanelNotations own =
          notations.computeIfAbsent(uid, key -> new PanelNotations(goal.dashboard()));
      proposals.add(new YamlProposal(file, locator, own, goal).propose());
    }
    return proposals;
  }
}
