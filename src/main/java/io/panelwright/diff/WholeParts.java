package io.panelwright.diff;

import io.panelwright.document.DashboardDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What changed in the settings, variables, annotations and links of a dashboard. */
final class WholeParts {

  private static final Function<JsonObject, Optional<?>> CONTENT =
      item -> Optional.of(Pairs.content(item));

  private final JsonObject before;
  private final JsonObject after;
  private final Ignored ignored;

  WholeParts(DashboardDocument before, DashboardDocument after, Ignored ignored) {
    this.before = before.json();
    this.after = after.json();
    this.ignored = ignored;
  }

  /**
   * Everything of the whole that is no part of its own.
   *
   * @param shifts of panels
   */
  Optional<Part> settings(List<Change> shifts) {
    ignored.dashboards(before, after);
    List<Change> changes =
        new ArrayList<>(
            Comparison.of(Contexts.DASHBOARD, withoutParts(before), withoutParts(after)));
    changes.addAll(shifts);
    String title = after.string("title").orElse("");
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(Kind.DASHBOARD, Status.CHANGED, title, "", changes));
  }

  private JsonObject withoutParts(JsonObject dashboard) {
    JsonObject rest = ignored.dashboard(dashboard);
    for (String list : List.of("panels", "rows", "links")) {
      rest = Board.withoutParts(rest, list);
    }
    for (String holder : List.of("templating", "annotations")) {
      if (rest.get(holder).orElse(rest) instanceof JsonObject object && rest.has(holder)) {
        rest = rest.with(holder, Board.withoutParts(object, "list"));
      }
    }
    return rest;
  }

  /** Variables, annotations and links. */
  List<Part> lists() {
    List<Part> parts = new ArrayList<>();
    list(
        parts,
        Kind.VARIABLE,
        json -> json.object("templating").array("list").objects().toList(),
        Contexts.VARIABLE,
        List.of(
            CONTENT,
            item -> item.string("name"),
            item -> Optional.of(Pairs.content(item.without("name"))),
            item -> item.get("query")));
    list(
        parts,
        Kind.ANNOTATION,
        json -> json.object("annotations").array("list").objects().toList(),
        Contexts.ANNOTATION,
        List.of(
            CONTENT,
            item -> item.string("name"),
            item -> Optional.of(Pairs.content(item.without("name")))));
    list(
        parts,
        Kind.LINK,
        json -> json.array("links").objects().toList(),
        Contexts.DASHBOARD_LINK,
        List.of(CONTENT, item -> item.string("title"), item -> item.string("url")));
    return parts;
  }

  private void list(
      List<Part> parts,
      Kind kind,
      Function<JsonObject, List<JsonObject>> items,
      Context context,
      List<Function<JsonObject, Optional<?>>> keys) {
    List<JsonObject> old = items.apply(before);
    List<JsonObject> now = items.apply(after);
    var pairs = new Pairs<>(old, now);
    keys.forEach(pairs::pass);
    List<JsonObject> moved = pairs.moved().stream().map(Pairs.Pair::after).toList();
    for (Pairs.Pair<JsonObject> pair : pairs.all()) {
      List<Change> changes = new ArrayList<>(Comparison.of(context, pair.before(), pair.after()));
      if (moved.stream().anyMatch(item -> item == pair.after())) {
        changes.add(Change.of("moved in the order", "", Optional.empty(), Optional.empty()));
      }
      if (!changes.isEmpty()) {
        parts.add(new Part(kind, Status.CHANGED, name(kind, pair.after()), "", changes));
      }
    }
    pairs.removed().forEach(i -> parts.add(single(kind, Status.REMOVED, old.get(i))));
    pairs.added().forEach(i -> parts.add(single(kind, Status.ADDED, now.get(i))));
  }

  private static Part single(Kind kind, Status status, JsonObject item) {
    Optional<Json> there = Optional.of(item);
    boolean added = status == Status.ADDED;
    String type =
        kind == Kind.VARIABLE ? item.string("type").map(t -> " (" + t + ")").orElse("") : "";
    Change change =
        Change.of(
            status.word() + type,
            "",
            added ? Optional.empty() : there,
            added ? there : Optional.empty());
    return new Part(kind, status, name(kind, item), "", List.of(change));
  }

  private static String name(Kind kind, JsonObject item) {
    String name = kind == Kind.LINK ? Contexts.linkName(item) : item.string("name").orElse("");
    return name.isBlank() ? "(no name)" : kind == Kind.VARIABLE ? "$" + name : name;
  }
}
