package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Migrates options of Grafana 6 and 7 that stat, gauge and bar gauge share. */
final class SharedSingleStatMigration {

  static final List<OptionMigration> MIGRATIONS =
      List.of(
          new OptionMigration(
              "fieldOptions became fieldConfig and reduceOptions",
              SharedSingleStatMigration::fields),
          new OptionMigration(
              "title of fields became displayName", SharedSingleStatMigration::title),
          new OptionMigration(
              "added the default limits of percent units", SharedSingleStatMigration::percent));

  /** The version that Grafana assumes for panels without one. */
  private static final String DEFAULT_VERSION = "6.1";

  private SharedSingleStatMigration() {}

  private static JsonObject fields(JsonObject panel) {
    JsonObject options = panel.object("options");
    boolean old = options.has("fieldOptions") || options.has("valueOptions");
    if (!old || !PluginVersion.read(panel, DEFAULT_VERSION).isBefore(7.0)) {
      return panel;
    }
    JsonObject oldFields =
        options.has("valueOptions") ? ofValueOptions(options) : options.object("fieldOptions");
    FieldConfig fields = FieldConfig.read(panel);
    List<Json> overrides = new ArrayList<>(fields.overrides());
    overrides.addAll(oldFields.array("overrides").items());
    JsonObject defaults = defaults(fields.defaults(), oldFields, options);
    boolean colorless = PluginVersion.read(panel, DEFAULT_VERSION).isBefore(6.6);
    return new FieldConfig(colorless ? withColor(defaults) : defaults, overrides)
        .writeTo(panel)
        .with("options", withReduceOptions(options, oldFields));
  }

  private static JsonObject withReduceOptions(JsonObject options, JsonObject oldFields) {
    JsonPathBuilder reduce = new JsonPathBuilder();
    reduce.copy(oldFields, "values", "values");
    reduce.copy(oldFields, "limit", "limit");
    reduce.copy(oldFields, "calcs", "calcs");
    JsonObject today = options.with("reduceOptions", reduce.json());
    for (String old :
        List.of(
            "fieldOptions",
            "valueOptions",
            "valueMappings",
            "thresholds",
            "minValue",
            "maxValue")) {
      today = today.without(old);
    }
    return today;
  }

  /** Converts the options of Grafana 6.1 to those of 6.2. */
  private static JsonObject ofValueOptions(JsonObject options) {
    JsonPathBuilder fields = new JsonPathBuilder();
    fields.copy(options, "valueMappings", "mappings");
    fields.copy(options, "valueOptions.unit", "defaults.unit");
    fields.copy(options, "valueOptions.decimals", "defaults.decimals");
    fields.copy(options, "minValue", "defaults.min").copy(options, "maxValue", "defaults.max");
    JavaScriptCoercion.textAt(options, "valueOptions.stat")
        .flatMap(ReducerAliases::resolve)
        .ifPresent(reducer -> fields.set("calcs", Json.strings(List.of(reducer))));
    return fields.json();
  }

  private static JsonObject defaults(JsonObject now, JsonObject old, JsonObject options) {
    JsonPathBuilder defaults =
        new JsonPathBuilder(GraphTimeSeriesMigration.overlay(now, given(old.object("defaults"))));
    defaults.copy(old, "mappings", "mappings");
    thresholds(old, options).ifPresent(thresholds -> defaults.set("thresholds", thresholds));
    if (defaults.json().get("color").orElse(Json.of("")) instanceof JsonString color
        && !color.value().isEmpty()) {
      defaults.set("color", FieldConfig.fixedColor(color.value()));
    }
    return defaults.json();
  }

  /** Before Grafana 6.6 thresholds always determined the color. */
  private static JsonObject withColor(JsonObject defaults) {
    return defaults.has("thresholds") && !JavaScriptCoercion.isTruthyAt(defaults, "color")
        ? defaults.with("color", Json.object().with("mode", "thresholds"))
        : defaults;
  }

  private static JsonObject given(JsonObject object) {
    JsonObject nonNull = object;
    for (var member : object.members().entrySet()) {
      nonNull = member.getValue() instanceof JsonNull ? nonNull.without(member.getKey()) : nonNull;
    }
    return nonNull;
  }

  private static Optional<JsonObject> thresholds(JsonObject old, JsonObject options) {
    for (JsonArray steps :
        List.of(
            old.object("defaults").array("thresholds"),
            old.array("thresholds"),
            options.array("thresholds"))) {
      if (!steps.isEmpty()) {
        return Optional.of(thresholds(steps));
      }
    }
    return Optional.empty();
  }

  /** Converts the steps of Grafana 6: with index, in any order, the first without a value. */
  static JsonObject thresholds(JsonArray old) {
    List<JsonObject> sorted =
        old.objects().sorted(Comparator.comparingDouble(SharedSingleStatMigration::value)).toList();
    List<JsonObject> steps = new ArrayList<>();
    for (JsonObject step : sorted) {
      String color = step.string("color").orElse("green");
      Optional<JsonNumber> value = JavaScriptCoercion.numberAt(step, "value");
      steps.add(
          steps.isEmpty() || value.isEmpty()
              ? ThresholdSteps.base(color)
              : ThresholdSteps.step(value.get(), color));
    }
    return ThresholdSteps.absolute(steps);
  }

  private static double value(JsonObject step) {
    return JavaScriptCoercion.numberAt(step, "value")
        .map(JsonNumber::toDouble)
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private static JsonObject title(JsonObject panel) {
    JsonObject defaults = FieldConfig.read(panel).defaults();
    Optional<Json> title = JavaScriptCoercion.nonNullAt(defaults, "title");
    return title.isEmpty() || !PluginVersion.read(panel, DEFAULT_VERSION).isBefore(7.1)
        ? panel
        : FieldConfig.read(panel)
            .withDefaults(defaults.without("title").with("displayName", title.get()))
            .writeTo(panel);
  }

  /** Before Grafana 8 the default limits of percent units were 0 and 100. */
  private static JsonObject percent(JsonObject panel) {
    FieldConfig fields = FieldConfig.read(panel);
    JsonObject defaults = fields.defaults();
    String unit = defaults.string("unit").orElse("");
    boolean percent = unit.equals("percent") || unit.equals("percentunit");
    if (!percent || !PluginVersion.read(panel, DEFAULT_VERSION).isBefore(8.0)) {
      return panel;
    }
    JsonObject limited = limit(defaults, "min", 0);
    limited = limit(limited, "max", unit.equals("percent") ? 100 : 1);
    return limited.equals(defaults) ? panel : fields.withDefaults(limited).writeTo(panel);
  }

  private static JsonObject limit(JsonObject defaults, String key, long value) {
    return defaults.get(key).filter(JsonNumber.class::isInstance).isPresent()
        ? defaults
        : defaults.with(key, value);
  }
}
