package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Converts the layout of a v2 dashboard to classic rows and panels.
 *
 * <p>Tabs become rows; a row or tab inside another becomes a row whose title names both.
 */
final class V2LayoutConverter {

  /** The layouts of v2. */
  static final List<String> LAYOUTS =
      List.of("GridLayout", "AutoGridLayout", "RowsLayout", "TabsLayout");

  /** Names and forms of earlier versions of the API. */
  private static final List<String> EARLIER_LAYOUTS = List.of("ResponsiveGridLayout");

  private static final List<String> ELEMENT_KINDS = List.of("Panel", "LibraryPanel");

  private static final int ROW_HEIGHT = 1;

  private final LocatedObject elements;
  private final List<TracedObjectBuilder.TracedValue> panels = new ArrayList<>();
  private final List<DashboardFileError> errors = new ArrayList<>();
  private final Set<String> placed = new LinkedHashSet<>();
  private long nextRowId;
  private long y;

  private V2LayoutConverter(LocatedObject elements) {
    this.elements = elements;
    this.nextRowId = firstRowId(elements);
  }

  /** An id larger than those of all elements. */
  static long firstRowId(LocatedObject elements) {
    return 1
        + elements.json().members().values().stream()
            .flatMap(V2LayoutConverter::id)
            .mapToLong(id -> id)
            .max()
            .orElse(0);
  }

  /** Converts the layout of a dashboard's spec. */
  static V2LayoutConverter convert(LocatedObject dashboard) {
    var converter = new V2LayoutConverter(dashboard.object("elements"));
    converter.layout(
        dashboard.object("layout"), new SectionHead(List.of(), dashboard, false, false));
    converter.addElementErrors();
    return converter;
  }

  /** Rows and panels in order; those of collapsed rows are inside their row. */
  List<TracedObjectBuilder.TracedValue> panels() {
    return panels;
  }

  List<DashboardFileError> errors() {
    return errors;
  }

  /** The elements that are in no layout. */
  List<String> unplacedElements() {
    return elements.json().members().keySet().stream()
        .filter(name -> !placed.contains(name))
        .toList();
  }

  private static Stream<Long> id(Json element) {
    return element instanceof JsonObject object
        ? object.object("spec").integer("id").filter(id -> id < Integer.MAX_VALUE).stream()
        : Stream.empty();
  }

  /**
   * The tabs and rows around some panels.
   *
   * @param titles the titles of the tabs and rows, outermost first
   * @param spec the spec of the innermost
   * @param collapsed whether one of them is collapsed
   * @param hasHeader whether one of them has a header, even if it is empty
   */
  private record SectionHead(
      List<String> titles, LocatedObject spec, boolean collapsed, boolean hasHeader) {

    SectionHead child(LocatedObject inner) {
      List<String> innerTitles = new ArrayList<>(titles);
      boolean header = !inner.json().isTrue("hideHeader");
      inner.string("title").filter(title -> !title.isBlank() && header).ifPresent(innerTitles::add);
      boolean closed = inner.json().isTrue("collapse") || inner.json().isTrue("collapsed");
      return new SectionHead(innerTitles, inner, collapsed || closed, hasHeader || header);
    }
  }

  /** The JSON reader limits the depth, so this recursion cannot overflow the stack. */
  private void layout(LocatedObject layout, SectionHead head) {
    layout
        .string("kind")
        .filter(kind -> !LAYOUTS.contains(kind) && !EARLIER_LAYOUTS.contains(kind))
        .ifPresent(
            kind -> errors.add(DashboardFileError.unknownLayout(kind, layout.pointerTo("kind"))));
    LocatedObject spec = layout.object("spec");
    List<LocatedObject> items = new ArrayList<>();
    List<LocatedObject> rows = new ArrayList<>(spec.objects("rows"));
    rows.addAll(spec.objects("tabs"));
    for (LocatedObject item : spec.objects("items")) {
      boolean row = item.string("kind").filter("GridLayoutRow"::equals).isPresent();
      if (row) {
        errors.add(DashboardFileError.removedRow(item.pointerTo("kind")));
      }
      (row ? rows : items).add(item);
    }
    boolean emptyRow = head.hasHeader && rows.isEmpty() && !head.spec.json().isTrue("hideHeader");
    if (!items.isEmpty() || emptyRow) {
      section(head, spec.json(), items);
    }
    for (LocatedObject row : rows) {
      SectionHead inner = head.child(row.object("spec"));
      if (row.object("spec").isArray("elements")) {
        section(inner, spec.json(), row.object("spec").objects("elements"));
      } else {
        layout(row.object("spec").object("layout"), inner);
      }
    }
  }

  private void section(SectionHead head, JsonObject layout, List<LocatedObject> items) {
    boolean closed = head.hasHeader && head.collapsed;
    long start = head.hasHeader ? y + ROW_HEIGHT : y;
    var grid = new V2GridPositions(layout, start);
    List<TracedObjectBuilder.TracedValue> inner = new ArrayList<>();
    items.forEach(item -> panel(item.object("spec"), grid, inner));
    if (head.hasHeader) {
      panels.add(row(head, closed ? inner : List.of()));
    }
    if (!closed) {
      panels.addAll(inner);
    }
    y = closed ? start : grid.bottom();
  }

  private TracedObjectBuilder.TracedValue row(
      SectionHead head, List<TracedObjectBuilder.TracedValue> inner) {
    LocatedObject spec = head.spec;
    JsonObject gridPos = new GridPos(0, (int) y, GridPos.COLUMNS, ROW_HEIGHT).json();
    TracedObjectBuilder row =
        TracedObjectBuilder.from(spec)
            .put("type", Json.of("row"), spec.pointer())
            .put("id", Json.of(nextRowId++), spec.pointer())
            .put("title", Json.of(String.join(" / ", head.titles)), spec.pointerTo("title"))
            .put("collapsed", Json.of(head.collapsed), spec.pointer())
            .put("gridPos", gridPos, spec.pointer())
            .put("panels", inner, spec.pointer());
    return withRepeat(row, spec).build();
  }

  private void panel(
      LocatedObject item, V2GridPositions grid, List<TracedObjectBuilder.TracedValue> into) {
    LocatedObject reference = item.object("element");
    String name = reference.string("name").orElse("");
    LocatedObject element = elements.object(name);
    TracedObjectBuilder.TracedValue gridPos = grid.nextPosition(item);
    if (!elements.json().has(name)) {
      errors.add(
          DashboardFileError.unknownElement(
              name, elements.json().members().keySet(), reference.pointer()));
      return;
    }
    placed.add(name);
    TracedObjectBuilder panel =
        withRepeat(V2PanelConverter.convert(element).put("gridPos", gridPos), item);
    into.add((grid.isAutomatic() ? sideBySide(panel, item, grid) : panel).build());
  }

  /** Sets the repeat of a panel in an automatic grid, where copies fill the lines. */
  private static TracedObjectBuilder sideBySide(
      TracedObjectBuilder panel, LocatedObject item, V2GridPositions grid) {
    LocatedObject repeat = item.object("repeat");
    return repeat.string("value").isEmpty()
        ? panel
        : panel
            .put("maxPerRow", Json.of(grid.columns()), repeat.pointer())
            .put("repeatDirection", Json.of("h"), repeat.pointer());
  }

  /** Copies the repeat settings of a row or panel. */
  static TracedObjectBuilder withRepeat(TracedObjectBuilder draft, LocatedObject spec) {
    LocatedObject repeat = spec.object("repeat");
    return repeat.string("value").isEmpty()
        ? draft
        : draft
            .copy("repeat", repeat, "value")
            .copy("maxPerRow", repeat, "maxPerRow")
            .copy("repeatDirection", repeat, "direction");
  }

  private void addElementErrors() {
    for (String name : elements.json().members().keySet()) {
      LocatedObject element = elements.object(name);
      element
          .string("kind")
          .filter(kind -> !ELEMENT_KINDS.contains(kind))
          .map(kind -> DashboardFileError.unknownElementKind(name, kind, element.pointerTo("kind")))
          .ifPresent(errors::add);
    }
    for (String name : unplacedElements()) {
      errors.add(DashboardFileError.unplacedElement(name, elements.pointerTo(name)));
    }
  }
}
