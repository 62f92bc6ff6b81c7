package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Optional;

/**
 * Which datasource is asked.
 *
 * @param type the datasource plugin's id; empty in old dashboards
 * @param uid a uid, a name in old dashboards, or a variable such as {@code ${ds}}
 */
public record DatasourceRef(Optional<String> type, String uid) {

  /** The queries of a panel ask different datasources. */
  public static final DatasourceRef MIXED = of("datasource", "-- Mixed --");

  /** A reference of today's form. */
  public static DatasourceRef of(String type, String uid) {
    return new DatasourceRef(Optional.of(type), uid);
  }

  static Optional<DatasourceRef> of(Optional<Json> json) {
    if (json.isPresent() && json.get() instanceof JsonString name) {
      return Optional.of(new DatasourceRef(Optional.empty(), name.value()));
    }
    if (json.isPresent() && json.get() instanceof JsonObject object) {
      return object.string("uid").map(uid -> new DatasourceRef(object.string("type"), uid));
    }
    return Optional.empty();
  }

  /** As Grafana writes it. */
  public JsonObject json() {
    JsonObject json = Json.object();
    if (type.isPresent()) {
      json = json.with("type", type.get());
    }
    return json.with("uid", uid);
  }
}
