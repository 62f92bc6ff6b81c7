package io.panelwright.sourceedit.java;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.EditProposal;
import io.panelwright.sourceedit.ElementGoal;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Describes changes that have no place in the sources: why, the calls to add, and where. */
final class ManualEdits {

  private static final int MAX_TITLES = 6;

  private final EditContext context;
  private final CodeSnippet code;

  ManualEdits(EditContext context) {
    this.context = context;
    this.code = new CodeSnippet(context);
  }

  /** Describes a goal for which no edit was found. */
  EditProposal.Manual describe(ElementGoal goal) {
    return manual(goal, foreign(goal).or(() -> shared(goal)).orElseGet(() -> reason(goal)));
  }

  /**
   * Describes a goal whose edits were not proved.
   *
   * @param problem the result of the proof
   */
  EditProposal.Manual describe(ElementGoal goal, String problem) {
    boolean isError = problem.contains(" has an error: ");
    return manual(goal, isError ? problem : shared(goal).orElse(problem));
  }

  private EditProposal.Manual manual(ElementGoal goal, String reason) {
    return new EditProposal.Manual(
        goal,
        reason,
        snippet(goal),
        JavaSourceEditor.site(goal).place().position().map(this::inProject));
  }

  /** The position with the file's name from the project's root. */
  private Position inProject(Position position) {
    return context.project().units().stream()
        .filter(unit -> PartLocator.isIn(position, unit))
        .findFirst()
        .map(unit -> new Position(unit.file(), position.line(), position.column()))
        .orElse(position);
  }

  /** The reason for code outside of the sources that are edited. */
  private Optional<String> foreign(ElementGoal goal) {
    return JavaSourceEditor.site(goal)
        .place()
        .position()
        .filter(
            at -> context.project().units().stream().noneMatch(unit -> PartLocator.isIn(at, unit)))
        .map(
            at ->
                at.file()
                    + " is not below src/main/java of the project of the compiled classes, such as"
                    + " the source of a jar");
  }

  /** The reason for a panel of shared code. */
  private Optional<String> shared(ElementGoal goal) {
    if (!(goal instanceof ElementGoal.PanelChanged changed)) {
      return Optional.empty();
    }
    return context
        .locator()
        .panel(changed.panel())
        .flatMap(SharedCode::shared)
        .map(
            layer -> {
              List<PlacedPanel> panels = context.shared().panelsOf(layer);
              return panels.size() > 1
                  ? "its code makes "
                      + panels.size()
                      + " panels ("
                      + titles(panels)
                      + "), and not all of them changed alike"
                  : "its code makes panels of other dashboards, too";
            });
  }

  private static String titles(List<PlacedPanel> panels) {
    String titles =
        panels.stream()
            .limit(MAX_TITLES)
            .map(panel -> "\"" + panel.title() + "\"")
            .collect(Collectors.joining(", "));
    int others = panels.size() - MAX_TITLES;
    return others > 0 ? titles + " and " + others + " more" : titles;
  }

  private String reason(ElementGoal goal) {
    if (goal instanceof ElementGoal.PanelChanged changed) {
      return context.locator().panel(changed.panel()).isPresent()
          ? "no call or argument of the panel's method makes this value"
          : "the panel's call is not in a list of its section";
    }
    if (goal instanceof ElementGoal.SectionChanged section && section.current().isEmpty()) {
      return "a new section needs an owner and a place in the dashboard";
    }
    return "the source does not list the parts one by one";
  }

  private String snippet(ElementGoal goal) {
    if (goal instanceof ElementGoal.PanelChanged changed) {
      return differences(
          context.generator().panel(changed.current()),
          context.generator().panel(changed.target()));
    }
    if (goal instanceof ElementGoal.PanelAdded added) {
      return context.generator().panel(added.target()).map(code::expression).orElse("");
    }
    if (goal instanceof ElementGoal.VariableChanged variable) {
      return differences(
          variable.current().flatMap(context.generator()::variable),
          variable.target().flatMap(context.generator()::variable));
    }
    if (goal instanceof ElementGoal.SectionChanged section) {
      return section.current().isPresent() ? "" : section.target().map(this::panels).orElse("");
    }
    return goal instanceof ElementGoal.SettingChanged setting ? setting(setting) : "";
  }

  private String differences(Optional<JavaExpression> before, Optional<JavaExpression> after) {
    return before
        .flatMap(old -> after.map(next -> code.differences(old, next)))
        .or(() -> after.map(code::expression))
        .orElse("");
  }

  private String panels(JsonObject row) {
    return row.array("panels")
        .objects()
        .flatMap(panel -> context.generator().panel(panel).stream())
        .map(code::expression)
        .collect(Collectors.joining(",\n"));
  }

  private String setting(ElementGoal.SettingChanged goal) {
    if (goal.path().equals("annotations")) {
      return annotations(goal);
    }
    if (goal.path().startsWith("order of ")) {
      return "";
    }
    JsonObject before =
        (JsonObject) CanonicalJson.sortWithoutNulls(context.goal().dashboard().settings());
    JsonObject after =
        goal.target()
            .map(value -> before.with(goal.path(), value))
            .orElseGet(() -> before.without(goal.path()));
    return differences(context.generator().settings(before), context.generator().settings(after));
  }

  private String annotations(ElementGoal.SettingChanged goal) {
    List<JsonObject> before = annotations(goal.current());
    List<String> calls = new ArrayList<>();
    for (JsonObject annotation : annotations(goal.target())) {
      Optional<JsonObject> old =
          before.stream()
              .filter(each -> each.string("name").equals(annotation.string("name")))
              .findFirst();
      if (!old.equals(Optional.of(annotation))) {
        calls.add(
            differences(
                old.flatMap(context.generator()::annotation),
                context.generator().annotation(annotation)));
      }
    }
    return String.join("\n", calls);
  }

  private static List<JsonObject> annotations(Optional<Json> value) {
    return value
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .map(annotations -> annotations.array("list"))
        .map(JsonArray::objects)
        .map(objects -> objects.toList())
        .orElse(List.of());
  }
}
