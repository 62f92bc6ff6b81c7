package io.panelwright.dsl.transform;

import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A rule for the order of columns; Grafana 12 and later. */
public final class ColumnOrder extends JsonValue {

  private ColumnOrder(JsonObject json) {
    super(json);
  }

  /** Order by name. */
  public static ColumnOrder byName() {
    return new ColumnOrder(Json.object().with("desc", false).with("type", "name"));
  }

  /** Order by the values of a label. */
  public static ColumnOrder byLabel(String label) {
    return new ColumnOrder(
        Json.object().with("desc", false).with("name", label).with("type", "label"));
  }

  /** Reverses the order. */
  public ColumnOrder descending() {
    return new ColumnOrder(json().with("desc", true));
  }

  static JsonArray list(ColumnOrder... rules) {
    return Json.array(List.of(rules), ColumnOrder::json);
  }

  static JsonObject positions(String... columns) {
    JsonObject positions = Json.object();
    for (int i = 0; i < columns.length; i++) {
      positions = positions.with(columns[i], i);
    }
    return positions;
  }
}
