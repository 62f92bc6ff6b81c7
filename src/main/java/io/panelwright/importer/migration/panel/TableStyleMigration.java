package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Migrates a column style of the old table to field options. */
final class TableStyleMigration {

  static final Set<String> READ_PATHS =
      Set.of(
          "styles[].pattern",
          "styles[].alias",
          "styles[].unit",
          "styles[].decimals",
          "styles[].type",
          "styles[].dateFormat",
          "styles[].link",
          "styles[].linkTooltip",
          "styles[].linkUrl",
          "styles[].linkTargetBlank",
          "styles[].colorMode",
          "styles[].colors",
          "styles[].thresholds",
          "styles[].align",
          "styles[].$$hashKey");

  private static final Pattern REGEX = Pattern.compile("/.*/");

  private static final Map<String, String> CELLS =
      Map.of("cell", "color-background", "row", "color-background", "value", "color-text");

  private TableStyleMigration() {}

  /** Returns the defaults for a style of all columns. */
  static JsonObject defaults(JsonObject style) {
    JsonPathBuilder fields = new JsonPathBuilder().set("custom", Json.object());
    fields.copyText(style, "unit", "unit");
    fields.copyNumber(style, "decimals", "decimals");
    fields.copyText(style, "alias", "displayName");
    // A null, which Grafana writes for auto, suppresses the default.
    JavaScriptCoercion.textAt(style, "align")
        .ifPresent(
            align ->
                fields.set("custom.align", align.equals("auto") ? JsonNull.NULL : Json.of(align)));
    thresholds(style).ifPresent(thresholds -> fields.set("thresholds", thresholds));
    cell(style).ifPresent(cell -> fields.set("custom.cellOptions", cell));
    return fields.json();
  }

  /**
   * Returns the override for the columns that match the pattern; empty if the style sets nothing.
   */
  static Optional<JsonObject> override(JsonObject style) {
    List<JsonObject> properties = new ArrayList<>();
    JavaScriptCoercion.textAt(style, "alias")
        .ifPresent(alias -> add("displayName", Json.of(alias), properties));
    unit(style).ifPresent(unit -> add("unit", Json.of(unit), properties));
    // Grafana keeps no decimals of 0 for single columns.
    JavaScriptCoercion.numberAt(style, "decimals")
        .filter(places -> places.toDouble() != 0)
        .ifPresent(places -> add("decimals", places, properties));
    if (isOfType(style, "hidden")) {
      add("custom.hideFrom.viz", Json.of(true), properties);
    }
    if (JavaScriptCoercion.isTruthyAt(style, "link")) {
      add("links", Json.array(link(style)), properties);
    }
    cell(style).ifPresent(cell -> add("custom.cellOptions", cell, properties));
    align(style).ifPresent(align -> add("custom.align", Json.of(align), properties));
    thresholds(style).ifPresent(thresholds -> add("thresholds", thresholds, properties));
    return properties.isEmpty()
        ? Optional.empty()
        : Optional.of(FieldConfig.createOverride(matcher(style), properties));
  }

  private static void add(String id, Json value, List<JsonObject> to) {
    to.add(FieldConfig.property(id, value));
  }

  private static JsonObject matcher(JsonObject style) {
    String pattern = style.string("pattern").orElse("");
    return FieldConfig.matcher(
        REGEX.matcher(pattern).matches() ? "byRegexp" : "byName", Json.of(pattern));
  }

  private static boolean isOfType(JsonObject style, String type) {
    return style.string("type").filter(type::equals).isPresent();
  }

  /** For dates, the format becomes the unit. */
  private static Optional<String> unit(JsonObject style) {
    return isOfType(style, "date")
        ? JavaScriptCoercion.textAt(style, "dateFormat").map(format -> "time: " + format)
        : JavaScriptCoercion.textAt(style, "unit");
  }

  private static JsonObject link(JsonObject style) {
    return Json.object()
        .with("title", style.string("linkTooltip").orElse(""))
        .with("url", style.string("linkUrl").orElse(""))
        .with("targetBlank", JavaScriptCoercion.isTruthyAt(style, "linkTargetBlank"));
  }

  private static Optional<JsonObject> cell(JsonObject style) {
    return Optional.ofNullable(CELLS.get(style.string("colorMode").orElse("")))
        .map(type -> Json.object().with("type", type));
  }

  /** Auto is the default of a column without a setting. */
  private static Optional<String> align(JsonObject style) {
    return JavaScriptCoercion.textAt(style, "align").filter(align -> !align.equals("auto"));
  }

  private static Optional<JsonObject> thresholds(JsonObject style) {
    JsonArray texts = style.array("thresholds");
    JsonArray colors = style.array("colors");
    List<Optional<JsonNumber>> levels =
        texts.items().stream().map(TableStyleMigration::level).toList();
    return levels.stream().allMatch(Optional::isEmpty)
        ? Optional.empty()
        : ThresholdSteps.between(levels, colors);
  }

  /** Grafana parses whole numbers here and turns 0.5 into 0; this migration keeps the value. */
  private static Optional<JsonNumber> level(Json value) {
    return value instanceof JsonNumber number
        ? Optional.of(number)
        : value instanceof JsonString text
            ? JavaScriptCoercion.parseFloat(text.value())
            : Optional.empty();
  }
}
