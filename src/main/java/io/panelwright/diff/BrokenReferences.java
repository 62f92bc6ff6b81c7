package io.panelwright.diff;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.dashboard.VariableView;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds references of a dashboard to variables and panels that the change removed. */
final class BrokenReferences {

  /** The uid of the datasource that returns the result of another panel. */
  private static final String OTHER_PANEL = "-- Dashboard --";

  private final DashboardDocument before;
  private final DashboardDocument after;
  private final PanelTree tree;

  private BrokenReferences(DashboardDocument before, DashboardDocument after, PanelTree tree) {
    this.before = before;
    this.after = after;
    this.tree = tree;
  }

  /**
   * Returns an element for each removed variable that is still used, and for each panel or
   * annotation that refers to a removed panel.
   *
   * @param tree the panels of the second dashboard
   */
  static List<ChangedElement> find(
      DashboardDocument before, DashboardDocument after, PanelTree tree) {
    var references = new BrokenReferences(before, after, tree);
    List<ChangedElement> elements = new ArrayList<>(references.panels());
    elements.addAll(references.variables());
    return elements;
  }

  private List<ChangedElement> variables() {
    Set<String> removed = new LinkedHashSet<>(names(before));
    removed.removeAll(names(after));
    if (removed.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> users = new LinkedHashMap<>();
    for (PanelNode panel : Stream.concat(tree.rows().stream(), tree.panels().stream()).toList()) {
      addUser(users, panel.json().without("panels"), panel.name());
    }
    addUser(users, after.json().without("panels").without("rows"), "the dashboard's settings");
    return removed.stream()
        .filter(users::containsKey)
        .map(name -> missingVariable(name, users.get(name)))
        .toList();
  }

  private static List<String> names(DashboardDocument document) {
    return document.variables().stream().map(VariableView::name).toList();
  }

  private static void addUser(Map<String, List<String>> users, JsonObject json, String user) {
    Set<String> used = new LinkedHashSet<>();
    json.string("repeat").ifPresent(used::add);
    collect(json, used);
    used.forEach(name -> users.computeIfAbsent(name, any -> new ArrayList<>()).add(user));
  }

  private static void collect(Json json, Set<String> used) {
    if (json instanceof JsonString text) {
      GrafanaVariables.findAll(text.value()).stream().map(GrafanaVariable::name).forEach(used::add);
    } else if (json instanceof JsonArray array) {
      array.items().forEach(item -> collect(item, used));
    } else if (json instanceof JsonObject object) {
      object.members().values().forEach(value -> collect(value, used));
    }
  }

  private static ChangedElement missingVariable(String name, List<String> users) {
    Change change =
        Change.of(
            ChangeCode.VARIABLE_MISSING,
            "still used by " + ValueFormatter.formatNames(users),
            "",
            Optional.empty(),
            Optional.of(Json.strings(users)));
    return ChangedElement.of(
        ElementKind.VARIABLE, ChangeKind.CHANGED, "$" + name, "", List.of(change));
  }

  private List<ChangedElement> panels() {
    Set<Long> removed = new LinkedHashSet<>(ids(before));
    removed.removeAll(ids(after));
    List<ChangedElement> elements = new ArrayList<>();
    for (PanelNode panel : tree.panels()) {
      sourcePanels(panel.view())
          .filter(removed::contains)
          .findFirst()
          .ifPresent(
              id ->
                  elements.add(
                      ChangedElement.of(
                          ElementKind.PANEL,
                          ChangeKind.CHANGED,
                          panel,
                          List.of(missingPanel("reads panel " + id)))));
    }
    for (JsonObject annotation : annotations().toList()) {
      List<Long> ids =
          annotation.object("filter").isTrue("exclude")
              ? List.of()
              : integers(annotation.object("filter").array("ids")).toList();
      ids.stream()
          .filter(removed::contains)
          .findFirst()
          .ifPresent(
              id ->
                  elements.add(
                      ChangedElement.of(
                          ElementKind.ANNOTATION,
                          ChangeKind.CHANGED,
                          annotation.string("name").orElse(""),
                          "",
                          List.of(missingPanel("is limited to panel " + id)))));
    }
    return elements;
  }

  private static List<Long> ids(DashboardDocument document) {
    return document.panels().stream().map(PanelView::id).flatMap(Optional::stream).toList();
  }

  private static Stream<Long> sourcePanels(PanelView panel) {
    return panel
        .json()
        .array("targets")
        .objects()
        .filter(target -> isOtherPanel(target) || isOtherPanel(panel.json()))
        .flatMap(target -> target.integer("panelId").stream());
  }

  private static boolean isOtherPanel(JsonObject holder) {
    return holder.object("datasource").string("uid").filter(OTHER_PANEL::equals).isPresent();
  }

  private Stream<JsonObject> annotations() {
    return after.json().object("annotations").array("list").objects();
  }

  private static Stream<Long> integers(JsonArray array) {
    return array.items().stream()
        .flatMap(item -> Json.object().with("id", item).integer("id").stream());
  }

  private static Change missingPanel(String reference) {
    return Change.of(
        ChangeCode.PANEL_MISSING,
        reference + ", which the dashboard no longer has",
        "",
        Optional.empty(),
        Optional.empty());
  }
}
