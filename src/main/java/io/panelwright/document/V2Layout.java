package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The layout of a v2 dashboard as classic rows and panels. Tabs become rows; a row or tab inside
 * another becomes a row whose title names both.
 */
final class V2Layout {

  private static final int ROW_HEIGHT = 1;

  private final Located elements;
  private final List<Draft.Made> panels = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> placed = new LinkedHashSet<>();
  private long nextRowId;
  private long y;

  private V2Layout(Located elements) {
    this.elements = elements;
    this.nextRowId = firstRowId(elements);
  }

  /** Larger than the ids of all elements. */
  static long firstRowId(Located elements) {
    return 1
        + elements.json().members().values().stream()
            .flatMap(V2Layout::id)
            .mapToLong(id -> id)
            .max()
            .orElse(0);
  }

  /** Rows and panels in order, those of collapsed rows in them. */
  static V2Layout of(Located dashboard) {
    var made = new V2Layout(dashboard.at("elements"));
    made.layout(dashboard.at("layout"), new Head(List.of(), dashboard, false, false));
    made.unplaced();
    return made;
  }

  List<Draft.Made> panels() {
    return panels;
  }

  List<Fault> faults() {
    return faults;
  }

  private static Stream<Long> id(Json element) {
    return element instanceof JsonObject object
        ? object.object("spec").integer("id").filter(id -> id < Integer.MAX_VALUE).stream()
        : Stream.empty();
  }

  /**
   * What stands above some panels.
   *
   * @param titles of tabs and rows, outermost first
   * @param spec of the innermost
   * @param headed whether one of them has a header, if only an empty one
   */
  private record Head(List<String> titles, Located spec, boolean collapsed, boolean headed) {

    Head inside(Located inner) {
      List<String> longer = new ArrayList<>(titles);
      boolean header = !inner.json().isTrue("hideHeader");
      inner.string("title").filter(title -> !title.isBlank() && header).ifPresent(longer::add);
      boolean closed = inner.json().isTrue("collapse") || inner.json().isTrue("collapsed");
      return new Head(longer, inner, collapsed || closed, headed || header);
    }
  }

  /** JSON is never so deep that this could end the stack. */
  private void layout(Located layout, Head head) {
    Located spec = layout.at("spec");
    List<Located> items = new ArrayList<>();
    List<Located> rows = new ArrayList<>(spec.each("rows"));
    rows.addAll(spec.each("tabs"));
    for (Located item : spec.each("items")) {
      boolean row = item.string("kind").filter("GridLayoutRow"::equals).isPresent();
      (row ? rows : items).add(item);
    }
    boolean emptyRow = head.headed && rows.isEmpty() && !head.spec.json().isTrue("hideHeader");
    if (!items.isEmpty() || emptyRow) {
      section(head, spec.json(), items);
    }
    for (Located row : rows) {
      Head inner = head.inside(row.at("spec"));
      if (row.at("spec").isList("elements")) {
        section(inner, spec.json(), row.at("spec").each("elements"));
      } else {
        layout(row.at("spec").at("layout"), inner);
      }
    }
  }

  private void section(Head head, JsonObject layout, List<Located> items) {
    boolean closed = head.headed && head.collapsed;
    long start = head.headed ? y + ROW_HEIGHT : y;
    var grid = new V2Grid(layout, start);
    List<Draft.Made> inner = new ArrayList<>();
    items.forEach(item -> panel(item.at("spec"), grid, inner));
    if (head.headed) {
      panels.add(row(head, closed ? inner : List.of()));
    }
    if (!closed) {
      panels.addAll(inner);
    }
    y = closed ? start : grid.bottom();
  }

  private Draft.Made row(Head head, List<Draft.Made> inner) {
    Located spec = head.spec;
    JsonObject gridPos = new GridPos(0, (int) y, GridPos.COLUMNS, ROW_HEIGHT).json();
    Draft row =
        Draft.from(spec)
            .put("type", Json.of("row"), spec.pointer())
            .put("id", Json.of(nextRowId++), spec.pointer())
            .put("title", Json.of(String.join(" / ", head.titles)), spec.below("title"))
            .put("collapsed", Json.of(head.collapsed), spec.pointer())
            .put("gridPos", gridPos, spec.pointer())
            .put("panels", inner, spec.pointer());
    return repeated(row, spec).made();
  }

  private void panel(Located item, V2Grid grid, List<Draft.Made> into) {
    Located reference = item.at("element");
    String name = reference.string("name").orElse("");
    Located element = elements.at(name);
    Draft.Made gridPos = grid.next(item);
    if (!elements.json().has(name)) {
      faults.add(
          Fault.unknownElement(name, elements.json().members().keySet(), reference.pointer()));
      return;
    }
    placed.add(name);
    Draft panel = repeated(V2Panel.draft(element).put("gridPos", gridPos), item);
    into.add((grid.isAutomatic() ? sideBySide(panel, item, grid) : panel).made());
  }

  /** Copies in an automatic grid stand in its lines. */
  private static Draft sideBySide(Draft panel, Located item, V2Grid grid) {
    Located repeat = item.at("repeat");
    return repeat.string("value").isEmpty()
        ? panel
        : panel
            .put("maxPerRow", Json.of(grid.columns()), repeat.pointer())
            .put("repeatDirection", Json.of("h"), repeat.pointer());
  }

  /** With what says how often it is there. */
  static Draft repeated(Draft draft, Located spec) {
    Located repeat = spec.at("repeat");
    return repeat.string("value").isEmpty()
        ? draft
        : draft
            .copy("repeat", repeat, "value")
            .copy("maxPerRow", repeat, "maxPerRow")
            .copy("repeatDirection", repeat, "direction");
  }

  private void unplaced() {
    for (String name : elements.json().members().keySet()) {
      if (!placed.contains(name)) {
        faults.add(Fault.unplacedElement(name, elements.below(name)));
      }
    }
  }
}
