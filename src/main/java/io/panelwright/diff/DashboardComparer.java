package io.panelwright.diff;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares the settings, variables, annotations and links of two dashboards. */
final class DashboardComparer {

  private static final Function<JsonObject, Optional<?>> CONTENT =
      item -> Optional.of(ItemMatcher.canonicalText(item));

  private final JsonObject before;
  private final JsonObject after;
  private final VolatileProperties ignored;

  DashboardComparer(DashboardDocument before, DashboardDocument after, VolatileProperties ignored) {
    this.before = before.json();
    this.after = after.json();
    this.ignored = ignored;
  }

  /**
   * Compares the settings of the dashboards.
   *
   * @param shifts the shifts of panels, which are reported with the settings
   */
  Optional<ChangedElement> settings(List<Change> shifts) {
    ignored.recordDashboard(before, after);
    List<Change> changes =
        new ArrayList<>(
            ValueComparer.compare(
                DashboardPropertyLabels.DASHBOARD,
                withoutElements(before),
                withoutElements(after)));
    changes.addAll(shifts);
    String title = after.string("title").orElse("");
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ChangedElement.of(ElementKind.DASHBOARD, ChangeKind.CHANGED, title, "", changes));
  }

  private JsonObject withoutElements(JsonObject dashboard) {
    JsonObject rest = ignored.stripDashboard(dashboard);
    for (String list : List.of("panels", "rows", "links")) {
      rest = PanelTree.withoutObjects(rest, list);
    }
    for (String holder : List.of("templating", "annotations")) {
      if (rest.get(holder).orElse(rest) instanceof JsonObject object && rest.has(holder)) {
        rest = rest.with(holder, PanelTree.withoutObjects(object, "list"));
      }
    }
    return rest;
  }

  /** Compares variables, annotations and links. */
  List<ChangedElement> lists() {
    List<ChangedElement> elements = new ArrayList<>();
    list(
        elements,
        ElementKind.VARIABLE,
        json -> json.object("templating").array("list").objects().toList(),
        DashboardPropertyLabels.VARIABLE,
        List.of(
            CONTENT,
            item -> item.string("name"),
            item -> Optional.of(ItemMatcher.canonicalText(item.without("name"))),
            item -> item.get("query")));
    list(
        elements,
        ElementKind.ANNOTATION,
        json -> json.object("annotations").array("list").objects().toList(),
        DashboardPropertyLabels.ANNOTATION,
        List.of(
            CONTENT,
            item -> item.string("name"),
            item -> Optional.of(ItemMatcher.canonicalText(item.without("name")))));
    list(
        elements,
        ElementKind.LINK,
        json -> json.array("links").objects().toList(),
        DashboardPropertyLabels.DASHBOARD_LINK,
        List.of(CONTENT, item -> item.string("title"), item -> item.string("url")));
    return elements;
  }

  private void list(
      List<ChangedElement> elements,
      ElementKind kind,
      Function<JsonObject, List<JsonObject>> items,
      PropertyLabels labels,
      List<Function<JsonObject, Optional<?>>> keys) {
    List<JsonObject> oldItems = items.apply(before);
    List<JsonObject> newItems = items.apply(after);
    var pairs = new ItemMatcher<>(oldItems, newItems);
    keys.forEach(pairs::matchBy);
    List<JsonObject> moved = pairs.moved().stream().map(ItemMatcher.Pair::after).toList();
    for (ItemMatcher.Pair<JsonObject> pair : pairs.pairs()) {
      List<Change> changes =
          new ArrayList<>(ValueComparer.compare(labels, pair.before(), pair.after()));
      if (moved.stream().anyMatch(item -> item == pair.after())) {
        changes.add(
            Change.of(
                kind.movedCode(), "moved in the order", "", Optional.empty(), Optional.empty()));
      }
      if (!changes.isEmpty()) {
        elements.add(
            ChangedElement.of(kind, ChangeKind.CHANGED, name(kind, pair.after()), "", changes));
      }
    }
    pairs.removed().forEach(i -> elements.add(single(kind, ChangeKind.REMOVED, oldItems.get(i))));
    pairs.added().forEach(i -> elements.add(single(kind, ChangeKind.ADDED, newItems.get(i))));
  }

  private static ChangedElement single(ElementKind kind, ChangeKind changeKind, JsonObject item) {
    Optional<Json> json = Optional.of(item);
    boolean added = changeKind == ChangeKind.ADDED;
    String type =
        kind == ElementKind.VARIABLE ? item.string("type").map(t -> " (" + t + ")").orElse("") : "";
    Change change =
        Change.of(
            kind.code(changeKind),
            changeKind.label() + type,
            "",
            added ? Optional.empty() : json,
            added ? json : Optional.empty());
    return ChangedElement.of(kind, changeKind, name(kind, item), "", List.of(change));
  }

  private static String name(ElementKind kind, JsonObject item) {
    String name =
        kind == ElementKind.LINK
            ? DashboardPropertyLabels.linkName(item)
            : item.string("name").orElse("");
    return name.isBlank() ? "(no name)" : kind == ElementKind.VARIABLE ? "$" + name : name;
  }
}
