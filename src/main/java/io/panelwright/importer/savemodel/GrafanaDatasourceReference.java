package io.panelwright.importer.savemodel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Set;

/** References to Grafana's own datasource, which has several names. */
final class GrafanaDatasourceReference {

  private static final JsonObject GRAFANA =
      Json.object().with("type", "grafana").with("uid", "-- Grafana --");

  private static final Set<String> TYPES = Set.of("grafana", "datasource");
  private static final Set<String> UIDS = Set.of("grafana", "-- Grafana --");

  private GrafanaDatasourceReference() {}

  /** Returns the same object with the usual reference to Grafana's own datasource. */
  static JsonObject normalize(JsonObject holder) {
    JsonObject reference = holder.object("datasource");
    boolean own =
        reference.string("type").filter(TYPES::contains).isPresent()
            && reference.string("uid").filter(UIDS::contains).isPresent();
    return own ? holder.with("datasource", GRAFANA) : holder;
  }
}
