package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Migrates old options that panels of many types have. */
final class SharedOptionsMigration {

  static final List<OptionMigration> MIGRATIONS =
      List.of(
          new OptionMigration("converted value mappings", SharedOptionsMigration::mappings),
          new OptionMigration("converted thresholds", SharedOptionsMigration::thresholds),
          new OptionMigration(
              "hideFrom.graph became hideFrom.viz", SharedOptionsMigration::hideFrom));

  private SharedOptionsMigration() {}

  private static JsonObject mappings(JsonObject panel) {
    FieldConfig fields = FieldConfig.read(panel);
    JsonObject thresholds = fields.defaults().object("thresholds");
    return each(
        panel,
        "mappings",
        old ->
            old instanceof JsonArray list ? ValueMappingsMigration.migrate(list, thresholds) : old);
  }

  private static JsonObject thresholds(JsonObject panel) {
    return each(
        panel,
        "thresholds",
        old ->
            old instanceof JsonArray steps && steps.objects().findAny().isPresent()
                ? SharedSingleStatMigration.thresholds(steps)
                : old);
  }

  private static JsonObject hideFrom(JsonObject panel) {
    FieldConfig fields = FieldConfig.read(panel);
    FieldConfig now =
        OverrideProperties.replace(
            fields,
            "custom.hideFrom",
            value -> List.of(FieldConfig.property("custom.hideFrom", viz(value))));
    Optional<Json> hidden = fields.defaults().at("custom.hideFrom");
    if (hidden.isPresent()) {
      now = now.withDefaults(fields.defaults().withAt("custom.hideFrom", viz(hidden.get())));
    }
    return now.equals(fields) ? panel : now.writeTo(panel);
  }

  private static Json viz(Json hidden) {
    return hidden instanceof JsonObject from && from.has("graph")
        ? from.without("graph").with("viz", from.get("graph").orElseThrow())
        : hidden;
  }

  /** Changes a field option in the defaults and in all overrides. */
  private static JsonObject each(JsonObject panel, String option, UnaryOperator<Json> how) {
    FieldConfig fields = FieldConfig.read(panel);
    FieldConfig now =
        OverrideProperties.replace(
            fields, option, value -> List.of(FieldConfig.property(option, how.apply(value))));
    Optional<Json> old = fields.defaults().get(option);
    if (old.isPresent()) {
      now = now.withDefaults(fields.defaults().with(option, how.apply(old.get())));
    }
    return now.equals(fields) ? panel : now.writeTo(panel);
  }
}
