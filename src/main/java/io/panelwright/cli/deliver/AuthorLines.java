package io.panelwright.cli.deliver;

import io.panelwright.assembly.Assembly;
import io.panelwright.cli.render.RenderResult;
import io.panelwright.deliver.ComparedElement;
import io.panelwright.deliver.drift.DashboardDrift;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.text.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the author's lines of the elements of drift. */
final class AuthorLines {

  private final RenderResult sources;
  private final Map<String, Assembly> assemblies = new HashMap<>();

  AuthorLines(RenderResult sources) {
    this.sources = sources;
    sources
        .assemblies()
        .forEach((dashboard, assembly) -> assemblies.put(dashboard.uid(), assembly));
  }

  /** The drift with a line for each element that the source has. */
  DashboardDrift locate(DashboardDrift drift) {
    Assembly assembly = assemblies.get(drift.uid());
    if (assembly == null) {
      return drift;
    }
    return drift.located(
        element ->
            position(assembly, pointer(assembly, element.element()))
                .map(element::at)
                .orElse(element));
  }

  /** The line of a dashboard; empty if the source does not have it. */
  Optional<Position> dashboard(String uid) {
    return Optional.ofNullable(assemblies.get(uid))
        .flatMap(assembly -> position(assembly, JsonPointer.ROOT));
  }

  private Optional<Position> position(Assembly assembly, JsonPointer pointer) {
    return assembly
        .sourceMap()
        .callSite(assembly.document(), pointer)
        .place()
        .position()
        .map(sources::fromRoot);
  }

  /** The element in the rendered dashboard; the dashboard if the source does not have it. */
  private static JsonPointer pointer(Assembly assembly, ComparedElement element) {
    JsonObject json = assembly.document().json();
    return switch (element.elementKind()) {
      case DASHBOARD, LINK -> JsonPointer.ROOT;
      case PANEL -> panel(json, element);
      case SECTION ->
          find(
              JsonPointer.ROOT.child("panels"),
              json.array("panels").items(),
              panel -> isRow(panel) && hasTitle(panel, element.name()));
      case VARIABLE -> named(json, "templating", element);
      case ANNOTATION -> named(json, "annotations", element);
    };
  }

  private static boolean isRow(JsonObject panel) {
    return panel.string("type").filter("row"::equals).isPresent();
  }

  private static boolean hasTitle(JsonObject panel, String title) {
    return panel.string("title").filter(title::equals).isPresent();
  }

  private static JsonPointer named(JsonObject json, String holder, ComparedElement element) {
    return find(
        JsonPointer.ROOT.child(holder).child("list"),
        json.object(holder).array("list").items(),
        item ->
            item.string("name")
                .filter(name -> element.name().equals(name) || element.name().equals("$" + name))
                .isPresent());
  }

  /** The panel with the id, otherwise with the title; a query if only that changed. */
  private static JsonPointer panel(JsonObject json, ComparedElement element) {
    JsonPointer panel =
        element
            .id()
            .map(id -> panel(json, p -> p.integer("id").filter(id::equals).isPresent()))
            .filter(pointer -> !pointer.isRoot())
            .orElseGet(() -> panel(json, p -> !isRow(p) && hasTitle(p, element.name())));
    List<String> paths =
        element.changes().stream().map(change -> change.change().path()).distinct().toList();
    boolean query = paths.size() == 1 && paths.get(0).matches("targets\\[\\d{1,4}\\].*");
    return query && !panel.isRoot()
        ? panel
            .child("targets")
            .child(Integer.parseInt(paths.get(0).replaceAll("^targets\\[(\\d+)\\].*$", "$1")))
        : panel;
  }

  private static JsonPointer panel(JsonObject json, Predicate<JsonObject> condition) {
    JsonPointer list = JsonPointer.ROOT.child("panels");
    List<Json> panels = json.array("panels").items();
    JsonPointer found = find(list, panels, condition);
    for (int i = 0; i < panels.size() && found.isRoot(); i++) {
      if (panels.get(i) instanceof JsonObject row) {
        found = find(list.child(i).child("panels"), row.array("panels").items(), condition);
      }
    }
    return found;
  }

  private static JsonPointer find(
      JsonPointer list, List<Json> items, Predicate<JsonObject> condition) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof JsonObject object && condition.test(object)) {
        return list.child(i);
      }
    }
    return JsonPointer.ROOT;
  }
}
