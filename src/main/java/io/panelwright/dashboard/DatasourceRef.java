package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Optional;

/**
 * Reference to a datasource.
 *
 * @param type the datasource plugin's id; empty in old dashboards
 * @param uid a uid, a name in old dashboards, or a variable such as {@code ${ds}}
 */
public record DatasourceRef(Optional<String> type, String uid) {

  /** The reference of a panel whose queries use different datasources. */
  public static final DatasourceRef MIXED = of("datasource", "-- Mixed --");

  /** A reference with type and uid. */
  public static DatasourceRef of(String type, String uid) {
    return new DatasourceRef(Optional.of(type), uid);
  }

  static Optional<DatasourceRef> read(Optional<Json> json) {
    if (json.isPresent() && json.get() instanceof JsonString name) {
      return Optional.of(new DatasourceRef(Optional.empty(), name.value()));
    }
    if (json.isPresent() && json.get() instanceof JsonObject object) {
      return object.string("uid").map(uid -> new DatasourceRef(object.string("type"), uid));
    }
    return Optional.empty();
  }

  /** The reference as Grafana writes it. */
  public JsonObject json() {
    JsonObject json = Json.object();
    if (type.isPresent()) {
      json = json.with("type", type.get());
    }
    return json.with("uid", uid);
  }
}
