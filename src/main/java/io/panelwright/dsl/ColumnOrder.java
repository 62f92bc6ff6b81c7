package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A rule by which Grafana orders columns; 12 and later. */
public final class ColumnOrder extends JsonForm {

  private ColumnOrder(JsonObject json) {
    super(json);
  }

  /** By their names. */
  public static ColumnOrder byName() {
    return new ColumnOrder(Json.object().with("desc", false).with("type", "name"));
  }

  /** By the values of one of their labels. */
  public static ColumnOrder byLabel(String label) {
    return new ColumnOrder(
        Json.object().with("desc", false).with("name", label).with("type", "label"));
  }

  /** The other way round. */
  public ColumnOrder descending() {
    return new ColumnOrder(json().with("desc", true));
  }

  static JsonArray list(ColumnOrder... rules) {
    return new JsonArray(List.of(rules).stream().<Json>map(ColumnOrder::json).toList());
  }

  static JsonObject positions(String... columns) {
    JsonObject positions = Json.object();
    for (int i = 0; i < columns.length; i++) {
      positions = positions.with(columns[i], i);
    }
    return positions;
  }
}
