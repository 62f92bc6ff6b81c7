package io.panelwright.diff;

import io.panelwright.document.DatasourceRef;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What changed in the panels and sections of a dashboard. */
final class PanelParts {

  private static final String GRID = "gridPos";

  private final Board before;
  private final Board after;
  private final Ignored ignored;
  private final Pairs<Element> panels;
  private final Pairs<Element> rows;
  private final Layout layout;

  PanelParts(Board before, Board after, Ignored ignored) {
    this.before = before;
    this.after = after;
    this.ignored = ignored;
    this.panels = PanelPairs.panels(before, after);
    this.rows = PanelPairs.rows(before, after, panels);
    this.layout = Layout.of(panels, rows);
  }

  List<Change> shifts() {
    return layout.shifts();
  }

  List<Part> sections() {
    List<Part> parts = new ArrayList<>();
    for (Pairs.Pair<Element> pair : rows.all()) {
      ignored.rows(pair.before().json(), pair.after().json());
      List<Change> changes = named(pair);
      changes.addAll(layout.of(pair.after()));
      changes.addAll(compared(Contexts.SECTION, pair, this::rowContent));
      add(parts, Kind.SECTION, pair.after(), changes);
    }
    rows.removed()
        .forEach(i -> parts.add(single(Kind.SECTION, Status.REMOVED, before.rows().get(i))));
    rows.added().forEach(i -> parts.add(single(Kind.SECTION, Status.ADDED, after.rows().get(i))));
    return parts;
  }

  private JsonObject rowContent(JsonObject row) {
    return Board.withoutParts(ignored.row(row), "panels").without("title");
  }

  List<Part> panels() {
    List<Part> parts = new ArrayList<>();
    for (Pairs.Pair<Element> pair : panels.all()) {
      ignored.panels(pair.before().json(), pair.after().json());
      List<Change> changes = named(pair);
      changes.addAll(layout.of(pair.after()));
      inside(pair).ifPresent(changes::add);
      changes.addAll(
          withoutEchoes(
              compared(Contexts.PANEL, pair, json -> ignored.panel(json).without("title"))));
      add(parts, Kind.PANEL, pair.after(), changes);
    }
    panels
        .removed()
        .forEach(i -> parts.add(single(Kind.PANEL, Status.REMOVED, before.panels().get(i))));
    panels.added().forEach(i -> parts.add(single(Kind.PANEL, Status.ADDED, after.panels().get(i))));
    return parts;
  }

  private static void add(List<Part> parts, Kind kind, Element element, List<Change> changes) {
    if (!changes.isEmpty()) {
      parts.add(new Part(kind, Status.CHANGED, element.name(), element.section(), changes));
    }
  }

  private static List<Change> named(Pairs.Pair<Element> pair) {
    Optional<Json> old = pair.before().json().get("title");
    Optional<Json> now = pair.after().json().get("title");
    List<Change> changes = new ArrayList<>();
    if (!Same.same(old, now)) {
      boolean texts = !pair.before().title().equals(pair.after().title());
      String words =
          texts && !pair.before().title().isBlank() && !pair.after().title().isBlank()
              ? "renamed from " + Shown.quoted(pair.before().title())
              : "title " + Shown.change(old, now);
      changes.add(Change.of(words, "title", old, now));
    }
    return changes;
  }

  /** All but the place, unless one side has none. */
  private static List<Change> compared(
      Context context, Pairs.Pair<Element> pair, UnaryOperator<JsonObject> content) {
    JsonObject old = content.apply(pair.before().json());
    JsonObject now = content.apply(pair.after().json());
    if (pair.before().place().isPresent() && pair.after().place().isPresent()) {
      old = withoutPlace(old);
      now = withoutPlace(now);
    }
    return Comparison.of(context, old, now);
  }

  /** What a grid position has besides the four numbers stays. */
  private static JsonObject withoutPlace(JsonObject json) {
    JsonObject rest = json.object(GRID).without("x").without("y").without("w").without("h");
    return rest.isEmpty() ? json.without(GRID) : json.with(GRID, rest);
  }

  /** A panel that its open row holds is not shown, and the other way round. */
  private Optional<Change> inside(Pairs.Pair<Element> pair) {
    boolean was = pair.before().inside();
    boolean is = pair.after().inside();
    if (was == is || isClosed(before, pair.before()) != isClosed(after, pair.after())) {
      return Optional.empty();
    }
    String words = is ? "now held by its row" : "no longer held by its row";
    return Optional.of(Change.of(words, "", Optional.of(Json.of(was)), Optional.of(Json.of(is))));
  }

  private static boolean isClosed(Board board, Element panel) {
    return panel.row().filter(row -> board.rows().get(row).json().isTrue("collapsed")).isPresent();
  }

  /** A panel's datasource goes to its queries, too: said once is enough. */
  private static List<Change> withoutEchoes(List<Change> changes) {
    Optional<Change> datasource =
        changes.stream().filter(change -> change.path().equals("datasource")).findFirst();
    return changes.stream()
        .filter(
            change ->
                datasource.isEmpty()
                    || !change.path().matches("targets\\[\\d+]\\.datasource")
                    || !Same.same(change.before(), datasource.get().before())
                    || !Same.same(change.after(), datasource.get().after()))
        .toList();
  }

  private static Part single(Kind kind, Status status, Element element) {
    JsonObject json = element.json();
    boolean added = status == Status.ADDED;
    List<String> facts = new ArrayList<>();
    if (kind == Kind.PANEL) {
      facts.add(element.view().type().isEmpty() ? "no type" : element.view().type());
      element.place().map(Layout::size).ifPresent(facts::add);
      json.object("fieldConfig")
          .object("defaults")
          .string("unit")
          .map(u -> "unit " + Shown.text(u))
          .ifPresent(facts::add);
      element
          .view()
          .datasource()
          .map(DatasourceRef::uid)
          .map(uid -> "datasource " + Shown.text(uid))
          .ifPresent(facts::add);
    }
    String sign = added ? "+ " : "- ";
    List<String> lines =
        element.queries().stream()
            .flatMap(query -> Query.pretty(query).orElse(query).lines())
            .map(line -> sign + line)
            .toList();
    Optional<Json> there = Optional.of(json);
    Change change =
        new Change(
            status.word() + (facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")"),
            lines,
            "",
            added ? Optional.empty() : there,
            added ? there : Optional.empty());
    return new Part(kind, status, element.name(), element.section(), List.of(change));
  }
}
