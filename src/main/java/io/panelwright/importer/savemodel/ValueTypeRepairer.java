package io.panelwright.importer.savemodel;

import io.panelwright.grafana.schema.Profile;
import io.panelwright.grafana.schema.ResourceSchema;
import io.panelwright.grafana.schema.ResourceValueRepairer;
import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.json.Json;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;

/**
 * Replaces values that Grafana's pages convert and its resource API rejects, such as a number as
 * text. Grafana itself saves them as they are.
 */
final class ValueTypeRepairer {

  private ValueTypeRepairer() {}

  static JsonObject repair(Json dashboard, Profile profile, MigrationLog log) {
    Json repaired = dashboard;
    ResourceSchema schema = ResourceSchema.forProfile(profile);
    for (JsonEdit edit : ResourceValueRepairer.repairs((JsonObject) dashboard, schema)) {
      // Nulls are removed later, as Grafana does.
      Json old = edit.pointer().resolve(dashboard).orElse(JsonNull.NULL);
      if (!old.equals(JsonNull.NULL)) {
        repaired = edit.applyTo(repaired);
        log.add(
            "replaced a value of a type that the resource API rejects", edit.pointer().toString());
      }
    }
    return (JsonObject) repaired;
  }
}
