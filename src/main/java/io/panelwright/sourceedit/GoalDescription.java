package io.panelwright.sourceedit;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diff.Change;
import io.panelwright.diff.DatasourceOwners;
import io.panelwright.diff.DiffText;
import io.panelwright.diff.ElementKind;
import io.panelwright.diff.SaveModelComparer;
import io.panelwright.dsl.panel.PanelSpec.GridPosition;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import io.panelwright.sourceedit.ElementGoal.PanelPlacement;
import io.panelwright.sourceedit.ElementGoal.PlacementChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a goal changes, in the words of {@code diff}.
 *
 * @param items one for each changed property; empty for new, deleted and moved elements
 */
public record GoalDescription(List<Item> items) {

  private static final String ANNOTATIONS = "annotations";
  private static final String PANELS = "panels";

  /**
   * A changed property.
   *
   * @param text such as {@code unit s → ms}
   * @param lines the lines of a changed text with their signs; empty for other values
   */
  public record Item(String text, List<String> lines) {

    public Item {
      lines = List.copyOf(lines);
    }
  }

  public GoalDescription {
    items = List.copyOf(items);
  }

  /** Describes a goal. */
  public static GoalDescription of(ElementGoal goal) {
    if (goal instanceof ElementGoal.PanelChanged changed) {
      return compare(
          goal, PANELS, list(changed.current()), list(changed.target()), ElementKind.PANEL);
    }
    if (goal instanceof ElementGoal.SectionChanged changed && isChanged(changed)) {
      return compare(
          goal,
          PANELS,
          list(changed.current().orElseThrow()),
          list(changed.target().orElseThrow()),
          ElementKind.SECTION);
    }
    if (goal instanceof ElementGoal.VariableChanged changed
        && changed.current().isPresent()
        && changed.target().isPresent()) {
      return compare(
          goal,
          "templating",
          Json.object().with("list", list(changed.current().get())),
          Json.object().with("list", list(changed.target().get())),
          ElementKind.VARIABLE);
    }
    if (goal instanceof ElementGoal.LayoutChanged layout) {
      return new GoalDescription(
          layout.moves().stream().map(move -> move(move, layout.moves().size() > 1)).toList());
    }
    return goal instanceof ElementGoal.SettingChanged setting
        ? setting(setting)
        : new GoalDescription(List.of());
  }

  private static boolean isChanged(ElementGoal.SectionChanged goal) {
    return goal.current().isPresent() && goal.target().isPresent();
  }

  private static GoalDescription setting(ElementGoal.SettingChanged goal) {
    if (goal.path().startsWith("order of ")) {
      String order =
          goal.target()
              .filter(JsonArray.class::isInstance)
              .map(names -> String.join(", ", ((JsonArray) names).strings().toList()))
              .orElse("");
      return new GoalDescription(List.of(new Item("now " + order, List.of())));
    }
    JsonObject dashboard = frame(goal).without(goal.path());
    ElementKind kind =
        switch (goal.path()) {
          case ANNOTATIONS -> ElementKind.ANNOTATION;
          case "links" -> ElementKind.LINK;
          default -> ElementKind.DASHBOARD;
        };
    return compare(
        goal.current().map(value -> dashboard.with(goal.path(), value)).orElse(dashboard),
        goal.target().map(value -> dashboard.with(goal.path(), value)).orElse(dashboard),
        goal,
        kind);
  }

  private static JsonArray list(JsonObject item) {
    return new JsonArray(List.of(item));
  }

  private static GoalDescription compare(
      ElementGoal goal, String member, Json before, Json after, ElementKind kind) {
    JsonObject dashboard = frame(goal);
    return compare(dashboard.with(member, before), dashboard.with(member, after), goal, kind);
  }

  /** The dashboard without the elements that other goals change. */
  private static JsonObject frame(ElementGoal goal) {
    return goal.dashboard()
        .assembly()
        .document()
        .json()
        .with(PANELS, new JsonArray(List.of()))
        .without(ANNOTATIONS);
  }

  private static GoalDescription compare(
      JsonObject before, JsonObject after, ElementGoal goal, ElementKind kind) {
    var comparer =
        new SaveModelComparer(goal.dashboard().assembly().profile(), DatasourceOwners.NONE);
    Optional<DashboardFile> one = file(before);
    Optional<DashboardFile> other = file(after);
    if (one.isEmpty() || other.isEmpty()) {
      return new GoalDescription(List.of());
    }
    return new GoalDescription(
        comparer.compare(one.get(), other.get()).changedElements().stream()
            .filter(element -> element.elementKind() == kind)
            .flatMap(
                element ->
                    element.changes().stream()
                        .map(
                            change ->
                                item(
                                    kind == ElementKind.ANNOTATION || kind == ElementKind.LINK
                                        ? "\"" + element.name() + "\": "
                                        : "",
                                    change)))
            .toList());
  }

  private static Optional<DashboardFile> file(JsonObject json) {
    return DashboardFile.read("dashboard.json", JsonWriter.pretty(json)).file();
  }

  private static Item item(String prefix, Change change) {
    return new Item(prefix + change.description(), DiffText.lines(change));
  }

  private static Item move(PlacementChange change, boolean named) {
    return new Item(
        (named ? "\"" + change.panel().title() + "\" " : "")
            + String.join(", ", differences(change.before(), change.after())),
        List.of());
  }

  private static List<String> differences(PanelPlacement before, PanelPlacement after) {
    List<String> texts = new ArrayList<>();
    if (!before.width().equals(after.width())) {
      texts.add("width " + text(before.width()) + " → " + text(after.width()));
    }
    if (!before.height().equals(after.height())) {
      texts.add("height " + text(before.height()) + " → " + text(after.height()));
    }
    if (!before.position().equals(after.position())) {
      texts.add(
          after.position().map(GoalDescription::place).orElse("placed after the panel before it"));
    }
    return texts.isEmpty() ? List.of("moves") : texts;
  }

  private static String place(GridPosition position) {
    return "placed at column " + position.column() + ", line " + position.line();
  }

  private static String text(Optional<Integer> size) {
    return size.map(String::valueOf).orElse("default");
  }
}
