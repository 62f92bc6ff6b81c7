package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The layout of a v2 dashboard as sections, and how they are nested. */
final class V2Sections {

  private static final JsonObject AUTO_GRID =
      Json.object()
          .with("columnWidthMode", "standard")
          .with("maxColumnCount", 3)
          .with("rowHeightMode", "standard");

  private static final String NESTED =
      "taken out of the row or tab around it: the dsl has rows, and rows in tabs";

  private static final String STACKED =
      "its rows without headers are one grid, which looks the same";

  private final Located elements;

  /** Whether it is for the dsl, which has no rows that say nothing. */
  private final boolean flat;

  private final List<Json> panels = new ArrayList<>();
  private final List<V2Section> sections = new ArrayList<>();
  private final List<V2Source.Told> nested = new ArrayList<>();
  private long nextRow;
  private long y;

  private V2Sections(Located elements, boolean flat) {
    this.elements = elements;
    this.flat = flat;
    this.nextRow = V2Layout.firstRowId(elements);
  }

  /**
   * The sections of a dashboard, nested as its file has them.
   *
   * @param classic its classic view, whose rows are made anew
   */
  static V2Source of(Located dashboard, JsonObject classic) {
    return new V2Sections(dashboard.at("elements"), false)
        .source(dashboard.at("layout"), classic, V2Unread.of(dashboard));
  }

  /** As {@link #of}, nested no deeper than the dsl does where that looks the same. */
  static V2Source flat(Located dashboard, JsonObject classic) {
    V2Stacked.Flat flat = V2Stacked.of(dashboard.json().object("layout"));
    var made = new V2Sections(dashboard.at("elements"), true);
    List<V2Source.Told> told = new ArrayList<>(V2Unread.of(dashboard));
    flat.titles().forEach(title -> told.add(new V2Source.Told(STACKED, title)));
    V2Source source = made.source(Located.root(flat.layout()), classic, told);
    told.addAll(made.nested);
    return new V2Source(source.document(), source.sections(), source.layout(), told);
  }

  private V2Source source(Located top, JsonObject classic, List<V2Source.Told> told) {
    JsonObject layout = layout(top, V2Path.top());
    JsonObject json =
        classic.without(DashboardDocument.CONDITIONS).with("panels", new JsonArray(panels));
    return new V2Source(new DashboardDocument(json), sections, layout, told);
  }

  private static boolean isRow(Located item) {
    return item.string("kind").filter("GridLayoutRow"::equals).isPresent();
  }

  /** JSON is never so deep that this could end the stack. */
  private JsonObject layout(Located layout, V2Path path) {
    Located spec = layout.at("spec");
    List<Located> tabs = spec.each("tabs");
    List<Located> rows = new ArrayList<>(spec.each("rows"));
    List<Located> items = new ArrayList<>();
    spec.each("items").forEach(item -> (isRow(item) ? rows : items).add(item));
    if (rows.isEmpty() && tabs.isEmpty()) {
      return section(spec, items, path);
    }
    if (flat && items.isEmpty() && tabs.isEmpty() && isAlone(rows)) {
      return layout(rows.get(0).at("spec").at("layout"), path);
    }
    List<Json> inner = new ArrayList<>();
    if (!items.isEmpty()) {
      inner.add(bare(section(spec, items, path)));
    }
    rows.forEach(row -> inner.add(row(spec, row.at("spec"), path)));
    List<Json> innerTabs = new ArrayList<>();
    tabs.forEach(tab -> innerTabs.add(tab(tab.at("spec"), path)));
    if (inner.isEmpty()) {
      return kind("TabsLayout", Json.object().with("tabs", new JsonArray(innerTabs)));
    }
    if (!innerTabs.isEmpty()) {
      inner.add(bare(kind("TabsLayout", Json.object().with("tabs", new JsonArray(innerTabs)))));
    }
    return kind("RowsLayout", Json.object().with("rows", new JsonArray(inner)));
  }

  /** One row that says nothing is as good as none. */
  private static boolean isAlone(List<Located> rows) {
    return rows.size() == 1
        && V2Path.isBare(rows.get(0).at("spec"))
        && !rows.get(0).at("spec").isList("elements");
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

  private JsonObject row(Located layout, Located row, V2Path above) {
    V2Path path = above.row(row);
    if (above.nestsRows()) {
      nested.add(new V2Source.Told(NESTED, path.words()));
    }
    JsonObject inner =
        row.isList("elements")
            ? section(layout, row.each("elements"), path)
            : layout(row.at("layout"), path);
    boolean hidden = V2Path.isHidden(row);
    JsonObject said = about(row).with("layout", inner);
    said = row.json().isTrue("fillScreen") ? said.with("fillScreen", true) : said;
    said = hidden ? said.with("hideHeader", true) : said;
    boolean closed = row.json().isTrue("collapse") || row.json().isTrue("collapsed");
    boolean untitled = flat && hidden && !isSection(inner);
    return kind(
        "RowsLayoutRow",
        said.with("collapse", closed && !hidden)
            .with("title", untitled ? "" : row.string("title").orElse("")));
  }

  private static boolean isSection(JsonObject layout) {
    return layout.string("kind").filter(V2Source.SECTION::equals).isPresent();
  }

  private JsonObject tab(Located tab, V2Path above) {
    V2Path path = above.tab(tab);
    if (above.nestsTabs()) {
      nested.add(new V2Source.Told(NESTED, path.words()));
    }
    JsonObject said = about(tab).with("layout", layout(tab.at("layout"), path));
    return kind("TabsLayoutTab", said.with("title", tab.string("title").orElse("")));
  }

  /** What rows and tabs alike say. */
  private static JsonObject about(Located spec) {
    JsonObject about = Json.object();
    Optional<JsonObject> rendering = rendering(spec);
    if (rendering.isPresent()) {
      about = about.with("conditionalRendering", rendering.get());
    }
    Optional<String> repeat = spec.at("repeat").string("value");
    if (repeat.isPresent()) {
      about =
          about.with("repeat", Json.object().with("mode", "variable").with("value", repeat.get()));
    }
    List<String> variables = variables(spec);
    return variables.isEmpty() ? about : about.with("variables", Json.strings(variables));
  }

  private static List<String> variables(Located spec) {
    return spec.each("variables").stream()
        .flatMap(variable -> variable.at("spec").string("name").stream())
        .toList();
  }

  /** Each setting spelled out. */
  private static Optional<JsonObject> rendering(Located holder) {
    Located group = holder.at("conditionalRendering").at("spec");
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

  private JsonObject section(Located layout, List<Located> items, V2Path path) {
    if (items.isEmpty() && path.isTop()) {
      return kind("GridLayout", Json.object().with("items", Json.array()));
    }
    List<V2Section.Item> placed = new ArrayList<>();
    var grid = new V2Grid(layout.json(), y + 1);
    List<JsonObject> made = new ArrayList<>();
    for (Located item : items) {
      panel(item.at("spec"), grid, made, placed);
    }
    lower(made);
    panels.add(row(path, path.collapsed() ? new JsonArray(List.copyOf(made)) : Json.array()));
    if (!path.collapsed()) {
      panels.addAll(made);
    }
    y = Math.max(y + 1, grid.bottom());
    sections.add(
        new V2Section(
            path.header() ? path.title() : path.hiddenTitle(),
            path.header(),
            path.tabTitle(),
            grid.isAutomatic() ? Optional.of(automatic(layout.json())) : Optional.empty(),
            path.inner().flatMap(V2Sections::rendering),
            path.inner().map(V2Sections::variables).orElse(List.of()),
            placed));
    return kind(V2Source.SECTION, Json.object().with("index", sections.size() - 1));
  }

  /** None stands above its row, whatever a file says. */
  private void lower(List<JsonObject> made) {
    long top = made.stream().mapToLong(V2Sections::top).min().orElse(0);
    long by = Math.max(0, y + 1 - top);
    made.replaceAll(panel -> by == 0 ? panel : panel.withAt("gridPos.y", Json.of(top(panel) + by)));
  }

  private static long top(JsonObject panel) {
    return panel.object("gridPos").integer("y").orElse(0L);
  }

  private JsonObject row(V2Path path, JsonArray inner) {
    JsonObject row =
        Json.object()
            .with("collapsed", path.collapsed())
            .with("gridPos", new GridPos(0, (int) y, GridPos.COLUMNS, 1).json())
            .with("id", nextRow++)
            .with("panels", inner)
            .with("title", path.title())
            .with("type", "row");
    return path.inner()
        .flatMap(spec -> spec.at("repeat").string("value"))
        .map(variable -> row.with("repeat", variable))
        .orElse(row);
  }

  private void panel(
      Located item, V2Grid grid, List<JsonObject> made, List<V2Section.Item> placed) {
    String name = item.at("element").string("name").orElse("");
    Draft.Made place = grid.next(item);
    if (elements.json().has(name)) {
      Draft panel = V2Panel.draft(elements.at(name)).put("gridPos", place);
      boolean automatic = grid.isAutomatic();
      // Copies in an automatic grid stand in its lines: they are no matter of the panel's width.
      made.add((JsonObject) (automatic ? panel : V2Layout.repeated(panel, item)).made().json());
      Optional<String> repeat = item.at("repeat").string("value").filter(variable -> automatic);
      placed.add(new V2Section.Item(name, repeat, rendering(item)));
    }
  }

  private static JsonObject automatic(JsonObject layout) {
    JsonObject grid = AUTO_GRID;
    for (var option : layout.without("items").members().entrySet()) {
      boolean silent =
          option.getValue().equals(JsonNull.NULL)
              || option.getKey().equals("fillScreen") && option.getValue().equals(Json.of(false));
      grid = silent ? grid : grid.with(option.getKey(), option.getValue());
    }
    return grid;
  }
}
