package io.panelwright.diff;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the positions of changed elements in the file after the change, or before a removal. */
final class ElementLocator {

  private final DashboardFile before;
  private final DashboardFile after;

  ElementLocator(DashboardFile before, DashboardFile after) {
    this.before = before;
    this.after = after;
  }

  DashboardDiff locate(DashboardDiff diff) {
    return diff.withElements(diff.changedElements().stream().map(this::locate).toList());
  }

  private ChangedElement locate(ChangedElement element) {
    DashboardFile file = element.changeKind() == ChangeKind.REMOVED ? before : after;
    JsonObject json = file.document().json();
    JsonPointer pointer =
        switch (element.elementKind()) {
          case DASHBOARD -> JsonPointer.ROOT;
          case PANEL, SECTION -> panel(json, element);
          case VARIABLE -> item(json, List.of("templating", "list"), named(element, "name"));
          case ANNOTATION -> item(json, List.of("annotations", "list"), named(element, "name"));
          case LINK -> item(json, List.of("links"), named(element, "title"));
        };
    return element.at(file.position(pointer));
  }

  private static Predicate<JsonObject> named(ChangedElement element, String key) {
    return item ->
        item.string(key)
            .filter(name -> element.name().equals(name) || element.name().equals("$" + name))
            .isPresent();
  }

  private static JsonPointer item(
      JsonObject json, List<String> path, Predicate<JsonObject> condition) {
    JsonPointer pointer = JsonPointer.ROOT;
    JsonObject holder = json;
    for (String key : path) {
      pointer = pointer.child(key);
      holder = path.indexOf(key) < path.size() - 1 ? holder.object(key) : holder;
    }
    int index = index(holder.array(path.get(path.size() - 1)), condition);
    return index < 0 ? JsonPointer.ROOT : pointer.child(index);
  }

  private static int index(JsonArray list, Predicate<JsonObject> condition) {
    List<Json> items = list.items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof JsonObject object && condition.test(object)) {
        return i;
      }
    }
    return -1;
  }

  /** The panel with the element's id, otherwise with its title; the dashboard if there is none. */
  private static JsonPointer panel(JsonObject dashboard, ChangedElement element) {
    Predicate<JsonObject> sameId =
        panel -> element.id().isPresent() && panel.integer("id").equals(element.id());
    return findPanel(JsonPointer.ROOT, dashboard, sameId)
        .or(() -> findPanel(JsonPointer.ROOT, dashboard, named(element, "title")))
        .orElse(JsonPointer.ROOT);
  }

  private static Optional<JsonPointer> findPanel(
      JsonPointer at, JsonObject holder, Predicate<JsonObject> condition) {
    for (String list : List.of("panels", "rows")) {
      List<Json> items = holder.array(list).items();
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) instanceof JsonObject item) {
          JsonPointer pointer = at.child(list).child(i);
          Optional<JsonPointer> found =
              condition.test(item) ? Optional.of(pointer) : findPanel(pointer, item, condition);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}
