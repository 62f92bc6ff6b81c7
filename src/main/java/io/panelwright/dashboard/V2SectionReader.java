package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the layout of a v2 dashboard as sections and their nesting. */
final class V2SectionReader {

  private static final JsonObject AUTO_GRID =
      Json.object()
          .with("columnWidthMode", "standard")
          .with("maxColumnCount", 3)
          .with("rowHeightMode", "standard");

  private static final String NESTED =
      "moved out of the row or tab around it: the dsl has rows, and rows in tabs";

  private static final String STACKED =
      "its rows without headers were merged into one grid, which looks the same";

  private final LocatedObject elements;

  /** Whether redundant rows are removed, as the dsl has none. */
  private final boolean flat;

  private final List<Json> panels = new ArrayList<>();
  private final List<V2Section> sections = new ArrayList<>();
  private final List<V2DashboardView.ConversionNote> nested = new ArrayList<>();
  private long nextRow;
  private long y;

  private V2SectionReader(LocatedObject elements, boolean flat) {
    this.elements = elements;
    this.flat = flat;
    this.nextRow = V2LayoutConverter.firstRowId(elements);
  }

  /**
   * The sections of a dashboard, nested as its file has them.
   *
   * @param classic its classic view, whose panels are replaced
   */
  static V2DashboardView read(LocatedObject dashboard, JsonObject classic) {
    return new V2SectionReader(dashboard.object("elements"), false)
        .view(dashboard.object("layout"), classic, V2UnmappedMemberCollector.collect(dashboard));
  }

  /** Like {@link #read}, but nested no deeper than the dsl allows if that looks the same. */
  static V2DashboardView readFlat(LocatedObject dashboard, JsonObject classic) {
    V2StackedGridMerger.MergedLayout flat =
        V2StackedGridMerger.merge(dashboard.json().object("layout"));
    var reader = new V2SectionReader(dashboard.object("elements"), true);
    List<V2DashboardView.ConversionNote> notes =
        new ArrayList<>(V2UnmappedMemberCollector.collect(dashboard));
    flat.titles().forEach(title -> notes.add(new V2DashboardView.ConversionNote(STACKED, title)));
    V2DashboardView view = reader.view(LocatedObject.root(flat.layout()), classic, notes);
    notes.addAll(reader.nested);
    return new V2DashboardView(view.document(), view.sections(), view.layout(), notes);
  }

  private V2DashboardView view(
      LocatedObject topLayout, JsonObject classic, List<V2DashboardView.ConversionNote> notes) {
    JsonObject layout = layout(topLayout, V2LayoutPath.top());
    JsonObject json =
        classic.without(DashboardDocument.CONDITIONS).with("panels", new JsonArray(panels));
    return new V2DashboardView(new DashboardDocument(json), sections, layout, notes);
  }

  private static boolean isRow(LocatedObject item) {
    return item.string("kind").filter("GridLayoutRow"::equals).isPresent();
  }

  /** The JSON reader limits the depth, so this recursion cannot overflow the stack. */
  private JsonObject layout(LocatedObject layout, V2LayoutPath path) {
    LocatedObject spec = layout.object("spec");
    List<LocatedObject> tabs = spec.objects("tabs");
    List<LocatedObject> rows = new ArrayList<>(spec.objects("rows"));
    List<LocatedObject> items = new ArrayList<>();
    spec.objects("items").forEach(item -> (isRow(item) ? rows : items).add(item));
    if (rows.isEmpty() && tabs.isEmpty()) {
      return section(spec, items, path);
    }
    if (flat && items.isEmpty() && tabs.isEmpty() && isSingleRedundantRow(rows)) {
      return layout(rows.get(0).object("spec").object("layout"), path);
    }
    List<Json> inner = new ArrayList<>();
    if (!items.isEmpty()) {
      inner.add(bare(section(spec, items, path)));
    }
    rows.forEach(row -> inner.add(row(spec, row.object("spec"), path)));
    List<Json> innerTabs = new ArrayList<>();
    tabs.forEach(tab -> innerTabs.add(tab(tab.object("spec"), path)));
    if (inner.isEmpty()) {
      return kind("TabsLayout", Json.object().with("tabs", new JsonArray(innerTabs)));
    }
    if (!innerTabs.isEmpty()) {
      inner.add(bare(kind("TabsLayout", Json.object().with("tabs", new JsonArray(innerTabs)))));
    }
    return kind("RowsLayout", Json.object().with("rows", new JsonArray(inner)));
  }

  /** A single redundant row looks the same as no row. */
  private static boolean isSingleRedundantRow(List<LocatedObject> rows) {
    return rows.size() == 1
        && V2LayoutPath.isRedundant(rows.get(0).object("spec"))
        && !rows.get(0).object("spec").isArray("elements");
  }

  private static JsonObject kind(String kind, JsonObject spec) {
    return Json.object().with("kind", kind).with("spec", spec);
  }

  private static JsonObject bare(JsonObject layout) {
    return kind(
        "RowsLayoutRow",
        Json.object()
            .with("collapse", false)
            .with("hideHeader", true)
            .with("layout", layout)
            .with("title", ""));
  }

  private JsonObject row(LocatedObject layout, LocatedObject row, V2LayoutPath above) {
    V2LayoutPath path = above.row(row);
    if (above.nestsRows()) {
      nested.add(new V2DashboardView.ConversionNote(NESTED, path.describe()));
    }
    JsonObject inner =
        row.isArray("elements")
            ? section(layout, row.objects("elements"), path)
            : layout(row.object("layout"), path);
    boolean hidden = V2LayoutPath.isHidden(row);
    JsonObject spec = commonSettings(row).with("layout", inner);
    spec = row.json().isTrue("fillScreen") ? spec.with("fillScreen", true) : spec;
    spec = hidden ? spec.with("hideHeader", true) : spec;
    boolean closed = row.json().isTrue("collapse") || row.json().isTrue("collapsed");
    boolean untitled = flat && hidden && !isSection(inner);
    return kind(
        "RowsLayoutRow",
        spec.with("collapse", closed && !hidden)
            .with("title", untitled ? "" : row.string("title").orElse("")));
  }

  private static boolean isSection(JsonObject layout) {
    return layout.string("kind").filter(V2DashboardView.SECTION::equals).isPresent();
  }

  private JsonObject tab(LocatedObject tab, V2LayoutPath above) {
    V2LayoutPath path = above.tab(tab);
    if (above.nestsTabs()) {
      nested.add(new V2DashboardView.ConversionNote(NESTED, path.describe()));
    }
    JsonObject spec = commonSettings(tab).with("layout", layout(tab.object("layout"), path));
    return kind("TabsLayoutTab", spec.with("title", tab.string("title").orElse("")));
  }

  /** The settings that rows and tabs have in common. */
  private static JsonObject commonSettings(LocatedObject spec) {
    JsonObject settings = Json.object();
    Optional<JsonObject> rendering = rendering(spec);
    if (rendering.isPresent()) {
      settings = settings.with("conditionalRendering", rendering.get());
    }
    Optional<String> repeat = spec.object("repeat").string("value");
    if (repeat.isPresent()) {
      settings =
          settings.with(
              "repeat", Json.object().with("mode", "variable").with("value", repeat.get()));
    }
    List<String> variables = variables(spec);
    return variables.isEmpty() ? settings : settings.with("variables", Json.strings(variables));
  }

  private static List<String> variables(LocatedObject spec) {
    return spec.objects("variables").stream()
        .flatMap(variable -> variable.object("spec").string("name").stream())
        .toList();
  }

  /** The conditions with all defaults written out. */
  private static Optional<JsonObject> rendering(LocatedObject holder) {
    LocatedObject group = holder.object("conditionalRendering").object("spec");
    if (group.json().array("items").isEmpty()) {
      return Optional.empty();
    }
    JsonObject spec =
        Json.object()
            .with("condition", group.string("condition").orElse("and"))
            .with("items", group.json().array("items"))
            .with("visibility", group.string("visibility").orElse("show"));
    return Optional.of(kind("ConditionalRenderingGroup", spec));
  }

  private JsonObject section(LocatedObject layout, List<LocatedObject> items, V2LayoutPath path) {
    if (items.isEmpty() && path.isTop()) {
      return kind("GridLayout", Json.object().with("items", Json.array()));
    }
    List<V2Section.Item> placed = new ArrayList<>();
    var grid = new V2GridPositions(layout.json(), y + 1);
    List<JsonObject> inner = new ArrayList<>();
    for (LocatedObject item : items) {
      panel(item.object("spec"), grid, inner, placed);
    }
    lower(inner);
    panels.add(row(path, path.collapsed() ? new JsonArray(List.copyOf(inner)) : Json.array()));
    if (!path.collapsed()) {
      panels.addAll(inner);
    }
    y = Math.max(y + 1, grid.bottom());
    sections.add(
        new V2Section(
            path.hasHeader() ? path.title() : path.hiddenTitle(),
            path.hasHeader(),
            path.tabTitle(),
            grid.isAutomatic() ? Optional.of(automatic(layout.json())) : Optional.empty(),
            path.inner().flatMap(V2SectionReader::rendering),
            path.inner().map(V2SectionReader::variables).orElse(List.of()),
            placed));
    return kind(V2DashboardView.SECTION, Json.object().with("index", sections.size() - 1));
  }

  /** Moves panels down that the file places above their row. */
  private void lower(List<JsonObject> inner) {
    long top = inner.stream().mapToLong(V2SectionReader::top).min().orElse(0);
    long by = Math.max(0, y + 1 - top);
    inner.replaceAll(
        panel -> by == 0 ? panel : panel.withAt("gridPos.y", Json.of(top(panel) + by)));
  }

  private static long top(JsonObject panel) {
    return panel.object("gridPos").integer("y").orElse(0L);
  }

  private JsonObject row(V2LayoutPath path, JsonArray inner) {
    JsonObject row =
        Json.object()
            .with("collapsed", path.collapsed())
            .with("gridPos", new GridPos(0, (int) y, GridPos.COLUMNS, 1).json())
            .with("id", nextRow++)
            .with("panels", inner)
            .with("title", path.title())
            .with("type", "row");
    return path.inner()
        .flatMap(spec -> spec.object("repeat").string("value"))
        .map(variable -> row.with("repeat", variable))
        .orElse(row);
  }

  private void panel(
      LocatedObject item,
      V2GridPositions grid,
      List<JsonObject> inner,
      List<V2Section.Item> placed) {
    String name = item.object("element").string("name").orElse("");
    TracedObjectBuilder.TracedValue gridPos = grid.nextPosition(item);
    if (elements.json().has(name)) {
      TracedObjectBuilder panel =
          V2PanelConverter.convert(elements.object(name)).put("gridPos", gridPos);
      boolean automatic = grid.isAutomatic();
      // Copies in an automatic grid fill its lines, whatever the panel's width is.
      inner.add(
          (JsonObject)
              (automatic ? panel : V2LayoutConverter.withRepeat(panel, item)).build().json());
      Optional<String> repeat = item.object("repeat").string("value").filter(variable -> automatic);
      placed.add(new V2Section.Item(name, repeat, rendering(item)));
    }
  }

  private static JsonObject automatic(JsonObject layout) {
    JsonObject grid = AUTO_GRID;
    for (var option : layout.without("items").members().entrySet()) {
      boolean isDefault =
          option.getValue().equals(JsonNull.NULL)
              || option.getKey().equals("fillScreen") && option.getValue().equals(Json.of(false));
      grid = isDefault ? grid : grid.with(option.getKey(), option.getValue());
    }
    return grid;
  }
}
