package io.panelwright.dashboard;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/** View of a variable. */
public record VariableView(JsonObject json) {

  /** The variable's name, without {@code $}. */
  public String name() {
    return json.string("name").orElse("");
  }

  /** The variable's type, such as {@code query}. */
  public String type() {
    return json.string("type").orElse("");
  }

  /** The datasource of its values, for types that query one. */
  public Optional<DatasourceRef> datasource() {
    return DatasourceRef.read(json.get("datasource"));
  }

  /** The query or the list of values as text, from both formats that Grafana writes. */
  public String query() {
    return json.string("query").or(() -> json.object("query").string("query")).orElse("");
  }
}
