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

/** Options that stat, gauge and bar gauge share, of Grafana 6 and 7. */
final class SingleStatOptions {

  static final List<Change> CHANGES =
      List.of(
          new Change(
              "fieldOptions became fieldConfig and reduceOptions", SingleStatOptions::fields),
          new Change("the fields' title became displayName", SingleStatOptions::title),
          new Change("the limits of percents are written out", SingleStatOptions::percent));

  /** What Grafana takes a panel for that does not say who wrote it. */
  private static final String OLDEST = "6.1";

  private SingleStatOptions() {}

  private static JsonObject fields(JsonObject panel) {
    JsonObject options = panel.object("options");
    boolean old = options.has("fieldOptions") || options.has("valueOptions");
    if (!old || !Version.of(panel, OLDEST).isBefore(7.0)) {
      return panel;
    }
    JsonObject oldFields =
        options.has("valueOptions") ? ofValueOptions(options) : options.object("fieldOptions");
    FieldConfig fields = FieldConfig.of(panel);
    List<Json> overrides = new ArrayList<>(fields.overrides());
    overrides.addAll(oldFields.array("overrides").items());
    return new FieldConfig(defaults(fields.defaults(), oldFields, options), overrides)
        .in(panel)
        .with("options", today(options, oldFields));
  }

  private static JsonObject today(JsonObject options, JsonObject oldFields) {
    Settings reduce = new Settings();
    reduce.take(oldFields, "values", "values");
    reduce.take(oldFields, "limit", "limit");
    reduce.take(oldFields, "calcs", "calcs");
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

  /** The options of Grafana 6.1 in the form of 6.2. */
  private static JsonObject ofValueOptions(JsonObject options) {
    Settings fields = new Settings();
    fields.take(options, "valueMappings", "mappings");
    fields.take(options, "valueOptions.unit", "defaults.unit");
    fields.take(options, "valueOptions.decimals", "defaults.decimals");
    fields.take(options, "minValue", "defaults.min").take(options, "maxValue", "defaults.max");
    Loosely.text(options, "valueOptions.stat")
        .flatMap(Reducers::today)
        .ifPresent(reducer -> fields.set("calcs", Json.strings(List.of(reducer))));
    return fields.json();
  }

  private static JsonObject defaults(JsonObject now, JsonObject old, JsonObject options) {
    Settings defaults = new Settings(GraphToTimeseries.over(now, given(old.object("defaults"))));
    defaults.take(old, "mappings", "mappings");
    thresholds(old, options).ifPresent(thresholds -> defaults.set("thresholds", thresholds));
    if (defaults.json().get("color").orElse(Json.of("")) instanceof JsonString color
        && !color.value().isEmpty()) {
      defaults.set("color", FieldConfig.fixed(color.value()));
    }
    return defaults.json();
  }

  private static JsonObject given(JsonObject object) {
    JsonObject given = object;
    for (var member : object.members().entrySet()) {
      given = member.getValue() instanceof JsonNull ? given.without(member.getKey()) : given;
    }
    return given;
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

  /** Steps of Grafana 6: numbered, in any order, the first without a value. */
  static JsonObject thresholds(JsonArray old) {
    List<JsonObject> sorted =
        old.objects().sorted(Comparator.comparingDouble(SingleStatOptions::value)).toList();
    List<JsonObject> steps = new ArrayList<>();
    for (JsonObject step : sorted) {
      String color = step.string("color").orElse("green");
      Optional<JsonNumber> value = Loosely.number(step, "value");
      steps.add(
          steps.isEmpty() || value.isEmpty()
              ? Thresholds.base(color)
              : Thresholds.step(value.get(), color));
    }
    return Thresholds.absolute(steps);
  }

  private static double value(JsonObject step) {
    return Loosely.number(step, "value").map(JsonNumber::toDouble).orElse(Double.NEGATIVE_INFINITY);
  }

  private static JsonObject title(JsonObject panel) {
    JsonObject defaults = FieldConfig.of(panel).defaults();
    Optional<Json> title = Loosely.given(defaults, "title");
    return title.isEmpty() || !Version.of(panel, OLDEST).isBefore(7.1)
        ? panel
        : FieldConfig.of(panel)
            .defaults(defaults.without("title").with("displayName", title.get()))
            .in(panel);
  }

  /** Until Grafana 8 percents went from 0 to 100 unless told otherwise. */
  private static JsonObject percent(JsonObject panel) {
    FieldConfig fields = FieldConfig.of(panel);
    JsonObject defaults = fields.defaults();
    String unit = defaults.string("unit").orElse("");
    boolean percent = unit.equals("percent") || unit.equals("percentunit");
    if (!percent || !Version.of(panel, OLDEST).isBefore(8.0)) {
      return panel;
    }
    JsonObject limited = limit(defaults, "min", 0);
    limited = limit(limited, "max", unit.equals("percent") ? 100 : 1);
    return limited.equals(defaults) ? panel : fields.defaults(limited).in(panel);
  }

  private static JsonObject limit(JsonObject defaults, String key, long value) {
    return defaults.get(key).filter(JsonNumber.class::isInstance).isPresent()
        ? defaults
        : defaults.with(key, value);
  }
}
