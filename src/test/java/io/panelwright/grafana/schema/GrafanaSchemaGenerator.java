package io.panelwright.grafana.schema;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes {@code schema.json}: {@code make grafana-schema}.
 *
 * <p>The facts are in {@code ../shared/grafana/facts.json}. Without that file, the panel types come
 * from {@code schema.json} itself. Facts that the file lacks are here, in the tables of {@link
 * SchemaTableReader} and in {@link AddedPanelTypes}, each with its source.
 */
final class GrafanaSchemaGenerator {

  static final Path FACTS = Path.of("..", "shared", "grafana", "facts.json");
  static final Path RESOURCE =
      Path.of("src", "main", "resources", "io", "panelwright", "grafana", "schema", "schema.json");

  /**
   * Options that 13 has and 12.2 has not: the difference between the panelcfg and common types of
   * the npm packages {@code @grafana/schema} 12.2.0 and 13.2.3, by path or by last name.
   */
  private static final Map<String, Set<String>> NEW_IN_13 =
      Map.of(
          "gauge",
          Set.of(
              "barShape",
              "barWidthFactor",
              "effects",
              "endpointMarker",
              "neutral",
              "segmentCount",
              "segmentSpacing",
              "shape",
              "sparkline",
              "textMode"),
          "table",
          Set.of("pageSize", "disableKeyboardEvents"),
          "text",
          Set.of("renderMode"),
          "timeseries",
          Set.of("disableKeyboardEvents"),
          "heatmap",
          Set.of("legend.placement", "legend.width"),
          "logs",
          Set.of(
              "allowDownload",
              "grammar",
              "showFieldSelector",
              "showLevel",
              "showLogAttributes",
              "unwrappedColumns"));

  private static final Set<String> NEW_LEGEND_IN_13 =
      Set.of(
          "legend.limit",
          "legend.overflow",
          "legend.enableFacetedFilter",
          "legend.facetedFilterPinned");

  /**
   * Functions and the like, which Grafana passes at run time, and a text that the editor shows; no
   * dashboard can contain them.
   */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "isFilterLabelActive",
          "logLineMenuCustomItems",
          "logRowMenuIconsAfter",
          "logRowMenuIconsBefore",
          "onClickFilterLabel",
          "onClickFilterOutLabel",
          "onClickFilterOutString",
          "onClickFilterString",
          "onClickHideField",
          "onClickShowField",
          "onLogOptionsChange",
          "onNewLogsReceived",
          "setDisplayedFields",
          "buildLinkToLogLine",
          "grammar",
          "isLabelFilterActive",
          "panZoomHelp");

  /** Types of the standard field options, by id. */
  static final Map<String, String> STANDARD_TYPES =
      Map.ofEntries(
          Map.entry("unit", "string"),
          Map.entry("min", "number"),
          Map.entry("max", "number"),
          Map.entry("fieldMinMax", "boolean"),
          Map.entry("decimals", "number"),
          Map.entry("displayName", "string"),
          Map.entry("color", "object"),
          Map.entry("noValue", "string"),
          Map.entry("links", "any"),
          Map.entry("actions", "any"),
          Map.entry("mappings", "any"),
          Map.entry("thresholds", "object"),
          Map.entry("filterable", "boolean"));

  private static final JsonObject OPTIONS = SchemaTableReader.read("options.txt");

  private static final List<String> VERSIONS = List.of("13.2", "12.2");

  private final JsonObject facts;

  private GrafanaSchemaGenerator(JsonObject facts) {
    this.facts = facts;
  }

  public static void main(String[] arguments) throws IOException {
    String before = Files.readString(RESOURCE);
    String after = generate();
    Files.writeString(RESOURCE, after);
    System.out.println((after.equals(before) ? "unchanged " : "wrote ") + RESOURCE);
  }

  private static String generate() throws IOException {
    return Files.exists(FACTS) ? generateFromFacts() : generateFromResource();
  }

  static String generateFromFacts() throws IOException {
    var generator =
        new GrafanaSchemaGenerator((JsonObject) JsonReader.read(Files.readString(FACTS)));
    return format(generator.lists(), version -> generator.panels(version.equals("13.2")));
  }

  /** Removed lines of {@code options.txt} have no effect here: their options stay. */
  static String generateFromResource() throws IOException {
    JsonObject schema = (JsonObject) JsonReader.read(Files.readString(RESOURCE));
    JsonObject panels = schema.object("panels");
    return format(
        schema.object("lists"),
        version -> addTableOptions(AddedPanelTypes.remove(panels.object(version))));
  }

  private static String format(JsonObject lists, Function<String, JsonObject> panelsOfVersion) {
    AddedPanelTypes added = AddedPanelTypes.read();
    JsonObject panels = Json.object();
    for (String version : VERSIONS) {
      panels = panels.with(version, added.add(version, panelsOfVersion.apply(version)));
    }
    return GrafanaSchemaFormatter.format(
        Json.object()
            .with("profiles", profiles())
            .with("lists", lists)
            .with("queries", SchemaTableReader.read("queries.txt"))
            .with("transformations", SchemaTableReader.read("transformations.txt"))
            .with("panels", panels));
  }

  private static JsonObject addTableOptions(JsonObject panels) {
    JsonObject result = panels;
    for (String type : panels.members().keySet()) {
      JsonObject panel = panels.object(type);
      panel = panel.with("options", addTableOptions(type, "", panel.array("options")));
      panel = panel.with("custom", addTableOptions(type, "custom.", panel.array("custom")));
      result = result.with(type, panel);
    }
    return result;
  }

  private static JsonArray addTableOptions(String type, String prefix, JsonArray options) {
    Map<String, JsonObject> rows = new LinkedHashMap<>();
    options.objects().forEach(row -> rows.put(row.string("path").orElseThrow(), row));
    addTableOptions(type, prefix, rows);
    return new JsonArray(List.copyOf(rows.values()));
  }

  /**
   * FACTS.md, section 1, and saved-12.2/README.md; 12.2.1 is the version stamped into the 12.2
   * types. 12.2 writes an empty time zone and no empty start of the week, 13 the other way around.
   * 12.2 adds a query to panels without one (the defaults of PanelModel), 13 does not: it loads
   * dashboards through v2, which has no such default.
   */
  private static JsonObject profiles() {
    JsonObject query = Json.object().with("placeholderQuery", Json.object().with("refId", "A"));
    return Json.object()
        .with("13.2", profile(42, "13.2.3", Json.of(0), "weekStart", "13.2"))
        .with("12.2", profile(41, "12.2.1", Json.of(0), "timezone", "12.2").merge(query))
        .with("11", profile(39, "11.6.0", JsonNull.NULL, "timezone", "12.2").merge(query))
        .with("10", profile(39, "10.4.0", JsonNull.NULL, "timezone", "12.2").merge(query));
  }

  private static JsonObject profile(
      long schema, String plugin, Json base, String emptySetting, String panels) {
    return Json.object()
        .with("schemaVersion", schema)
        .with("pluginVersion", plugin)
        .with("thresholdBase", base)
        .with("emptySettings", Json.strings(List.of(emptySetting)))
        .with("panels", panels);
  }

  private JsonObject lists() {
    List<String> units = new ArrayList<>();
    facts.array("units").objects().forEach(category -> units.addAll(ids(category.array("units"))));
    return Json.object()
        .with(
            "transformations",
            Json.strings(
                facts.object("transformations").array("ids_data_13_2_3").strings().toList()))
        .with("reducers", Json.strings(ids(facts.array("reducers"))))
        .with("units", Json.strings(units))
        .with(
            "unitPrefixes",
            Json.strings(
                List.of("prefix:", "suffix:", "time:", "si:", "count:", "currency:", "bool:")))
        .with("colorModes", Json.strings(ids(facts.array("colorModes"))))
        .with("fieldMatchers", facts.object("matchers").array("field"))
        .with(
            "variableTypes",
            Json.strings(
                facts
                    .object("variables")
                    .array("v1Types")
                    .strings()
                    .filter(type -> !type.contains("(runtime)"))
                    .toList()));
  }

  private static List<String> ids(JsonArray rows) {
    return rows.objects().map(row -> row.string("id").orElseThrow()).toList();
  }

  private JsonObject panels(boolean thirteen) {
    Map<String, Json> panels = new LinkedHashMap<>();
    facts
        .object("panels")
        .members()
        .forEach(
            (type, value) -> {
              JsonObject panel = (JsonObject) value;
              if (thirteen ? panel.isTrue("inGrafana13Core") : !type.equals("logstable")) {
                panels.put(type, panel(type, panel, thirteen));
              }
            });
    return new JsonObject(panels);
  }

  private static JsonObject panel(String type, JsonObject panel, boolean thirteen) {
    JsonObject registry = panel.object("registry_12_2");
    JsonObject fieldDefaults = registry.object("fieldConfigDefaults").object("defaults");
    List<Json> standard =
        registry
            .array("standardFieldOptions")
            .strings()
            .map(id -> standard(id, fieldDefaults))
            .map(Json.class::cast)
            .toList();
    JsonObject named =
        Json.object()
            .with("name", panel.string("name").orElse(type).replace(" (new in 13)", ""))
            .with("queries", !panel.isTrue("skipDataQuery") && !standard.isEmpty() || asks(type));
    List<String> groups = emptyGroups(registry.array("optionPaths"));
    return (groups.isEmpty() ? named : named.with("emptyGroups", Json.strings(groups)))
        .with("options", new JsonArray(options(type, panel, thirteen)))
        .with("standard", new JsonArray(standard))
        .with("custom", new JsonArray(custom(type, panel, thirteen)));
  }

  /** Groups of options that Grafana saves although all of them are absent. */
  private static List<String> emptyGroups(JsonArray optionPaths) {
    return optionPaths
        .objects()
        .filter(option -> option.isTrue("nested"))
        .map(option -> option.string("path").orElseThrow())
        .toList();
  }

  /** Panels that ask a datasource but register no standard field options. */
  private static boolean asks(String type) {
    return Set.of("logs", "logstable", "traces", "nodeGraph", "flamegraph", "heatmap", "datagrid")
        .contains(type);
  }

  /** A standard field option without a default. */
  static JsonObject row(String id) {
    return Json.object().with("path", id).with("type", STANDARD_TYPES.get(id));
  }

  private static JsonObject standard(String id, JsonObject defaults) {
    JsonObject row = row(id);
    return defaults.get(id).map(defaultValue -> row.with("default", defaultValue)).orElse(row);
  }

  private static List<Json> options(String type, JsonObject panel, boolean thirteen) {
    Map<String, JsonObject> rows = new LinkedHashMap<>();
    flatten(panel.object("options_13_2_2"), "", rows);
    JsonObject registry = panel.object("registry_12_2");
    JsonObject presets =
        thirteen && panel.object("delta_13").has("optionDefaults")
            ? panel.object("delta_13").object("optionDefaults")
            : registry.object("optionDefaults");
    registry
        .array("optionPaths")
        .objects()
        .map(row -> row.string("path").orElseThrow())
        .filter(path -> !path.startsWith("__"))
        .filter(path -> rows.keySet().stream().noneMatch(known -> known.startsWith(path + ".")))
        .forEach(path -> rows.putIfAbsent(path, guess(path, presets)));
    // The 12.2 registry was read before 12.2 was released: the release has the table that 13 has.
    // Dashboards saved by 12.2.1 show it (custom.footer.reducers, no options.footer).
    rows.keySet().removeIf(path -> type.equals("table") && path.startsWith("footer."));
    rows.keySet().removeIf(FUNCTIONS::contains);
    rows.keySet().removeIf(path -> !thirteen && isNewIn13(type, path));
    rows.replaceAll(
        (path, row) ->
            presets
                .at(path)
                .filter(preset -> !(type.equals("table") && path.startsWith("footer")))
                .map(preset -> row.with("default", plain(preset)))
                .orElse(row));
    addTableOptions(type, "", rows);
    return List.copyOf(rows.values());
  }

  /** The number as Grafana writes it: {@code 1e-9} instead of {@code 1e-09}. */
  private static Json plain(Json preset) {
    return preset instanceof JsonNumber number && number.text().contains("e")
        ? Json.of(number.toDouble())
        : preset;
  }

  /** Adds the options of the table with this prefix. */
  private static void addTableOptions(String type, String prefix, Map<String, JsonObject> rows) {
    OPTIONS
        .array(type)
        .objects()
        .filter(row -> row.string("path").orElseThrow().startsWith("custom.") != prefix.isEmpty())
        .forEach(
            row -> {
              String path = row.string("path").orElseThrow().substring(prefix.length());
              Optional<Json> defaultValue =
                  Optional.ofNullable(rows.get(path)).flatMap(r -> r.get("default"));
              JsonObject tableRow = row.with("path", path);
              rows.put(
                  path,
                  defaultValue.map(value -> tableRow.with("default", value)).orElse(tableRow));
            });
  }

  private static boolean isNewIn13(String type, String path) {
    Set<String> added = NEW_IN_13.getOrDefault(type, Set.of());
    String head = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    return added.contains(path)
        || added.contains(head)
        || NEW_LEGEND_IN_13.contains(path)
        || path.startsWith("annotations.");
  }

  private static void flatten(JsonObject props, String prefix, Map<String, JsonObject> rows) {
    props
        .members()
        .forEach(
            (name, value) -> {
              JsonObject fact = (JsonObject) value;
              if (fact.has("props")) {
                flatten(fact.object("props"), prefix + name + ".", rows);
              } else {
                rows.put(prefix + name, typed(prefix + name, fact));
              }
            });
  }

  private static JsonObject typed(String path, JsonObject fact) {
    JsonObject row = Json.object().with("path", path);
    if (fact.has("enum")) {
      return row.with("values", fact.array("enum"));
    }
    String type = fact.string("type").orElse("any");
    boolean known =
        Set.of(
                "boolean",
                "number",
                "string",
                "string[]",
                "number[]",
                "number | boolean",
                "string | number",
                "object")
            .contains(type);
    return row.with("type", known ? type : "any");
  }

  private static JsonObject guess(String path, JsonObject presets) {
    JsonObject row = Json.object().with("path", path);
    String kind = presets.at(path).map(Json::kind).orElse("");
    return row.with(
        "type",
        switch (kind) {
          case "true or false" -> "boolean";
          case "a number" -> "number";
          case "a text" -> "string";
          default -> "any";
        });
  }

  private static List<Json> custom(String type, JsonObject panel, boolean thirteen) {
    JsonObject types = panel.object("customFieldConfig_13_2_2");
    Map<String, JsonObject> rows = new LinkedHashMap<>();
    JsonObject table = panel.object("delta_13");
    if (type.equals("table")) {
      JsonObject presets = table.object("customDefaults");
      table
          .array("customFieldOptions")
          .strings()
          .forEach(path -> rows.put(path, customRow(path, types, presets.at(path))));
      if (!thirteen) {
        // The default of @grafana/schema 12.2.1, which only modules before 12.2.1 registered: they
        // add it, and later ones keep it.
        rows.put("wrapHeaderText", customRow("wrapHeaderText", types, Optional.of(Json.of(false))));
      }
    } else {
      panel
          .object("registry_12_2")
          .array("customFieldOptions")
          .objects()
          .forEach(
              row -> {
                String path = row.string("path").orElseThrow();
                rows.put(path, customRow(path, types, row.get("default")));
                // Shown in every time series that 12.2.1 and later saved; 12.1 has it not.
                if (path.equals("pointSize") && types.has("showValues")) {
                  rows.put(
                      "showValues", customRow("showValues", types, Optional.of(Json.of(false))));
                }
              });
    }
    if (type.equals("gauge") && thirteen) {
      rows.remove("neutral"); // became an option in 13
    }
    addTableOptions(type, "custom.", rows);
    return List.copyOf(rows.values());
  }

  private static JsonObject customRow(String path, JsonObject types, Optional<Json> preset) {
    JsonObject row = customType(path, types);
    return preset.map(value -> row.with("default", value)).orElse(row);
  }

  private static JsonObject customType(String path, JsonObject types) {
    JsonObject row = Json.object().with("path", path);
    if (path.equals("insertNulls") || path.equals("spanNulls")) {
      return row.with("type", "number | boolean");
    }
    if (path.equals("neutral")) {
      return row.with("type", "number");
    }
    int dot = path.indexOf('.');
    JsonObject fact =
        dot < 0
            ? types.object(path)
            : types.object(path.substring(0, dot)).object("props").object(path.substring(dot + 1));
    return fact.has("props") ? row.with("type", "object") : typed(path, fact);
  }
}
