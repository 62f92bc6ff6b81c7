package io.panelwright.document;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/** A variable. */
public record VariableView(JsonObject json) {

  /** Without {@code $}. */
  public String name() {
    return json.string("name").orElse("");
  }

  /** Its kind, such as {@code query}. */
  public String type() {
    return json.string("type").orElse("");
  }

  /** What fills it, for kinds that ask. */
  public Optional<DatasourceRef> datasource() {
    return DatasourceRef.of(json.get("datasource"));
  }

  /** What it asks or offers, as text, in both forms that Grafana writes. */
  public String query() {
    return json.string("query").or(() -> json.object("query").string("query")).orElse("");
  }
}
