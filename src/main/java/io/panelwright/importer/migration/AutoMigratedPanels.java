package io.panelwright.importer.migration;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * Old panels that already have their new type, but still the old settings, as Grafana's API returns
 * them. They get their old type back, so that the usual migration applies.
 */
final class AutoMigratedPanels {

  private static final String ORIGINAL_TYPE = "autoMigrateFrom";
  private static final String ANGULAR_MIGRATION = "__angularMigration";

  private AutoMigratedPanels() {}

  static JsonObject restoreOriginal(JsonObject panel) {
    JsonObject inOptions = panel.object("options").object(ANGULAR_MIGRATION);
    Optional<String> old = panel.string(ORIGINAL_TYPE).or(() -> inOptions.string(ORIGINAL_TYPE));
    if (old.isEmpty()) {
      return panel.without(ORIGINAL_TYPE);
    }
    JsonObject options = panel.object("options").without(ANGULAR_MIGRATION);
    JsonObject changed =
        panel.has("options")
            ? panel.with("options", options).without(ORIGINAL_TYPE)
            : panel.without(ORIGINAL_TYPE);
    return changed.merge(inOptions.object("originalOptions")).with("type", old.get());
  }
}
