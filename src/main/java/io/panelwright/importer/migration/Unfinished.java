package io.panelwright.importer.migration;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * Old panels that carry their new type already, while their settings are still the old ones: so
 * Grafana's API gives them out. They get their old type back and are converted as all others.
 */
final class Unfinished {

  private static final String FROM = "autoMigrateFrom";
  private static final String IN_OPTIONS = "__angularMigration";

  private Unfinished() {}

  static JsonObject begunAnew(JsonObject panel) {
    JsonObject inOptions = panel.object("options").object(IN_OPTIONS);
    Optional<String> old = panel.string(FROM).or(() -> inOptions.string(FROM));
    if (old.isEmpty()) {
      return panel.without(FROM);
    }
    JsonObject options = panel.object("options").without(IN_OPTIONS);
    JsonObject changed =
        panel.has("options") ? panel.with("options", options).without(FROM) : panel.without(FROM);
    return changed.merge(inOptions.object("originalOptions")).with("type", old.get());
  }
}
