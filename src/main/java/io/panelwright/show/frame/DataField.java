package io.panelwright.show.frame;

import io.panelwright.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * A named column of a frame.
 *
 * @param labels empty if the field has none; the order of the labels is kept
 * @param config the field config in Grafana's form ({@code unit}, {@code mappings}, {@code custom}
 *     …): first that of the datasource ({@code displayNameFromDS}, {@code interval}), later merged
 *     with the panel's defaults and overrides
 */
public record DataField(
    String name,
    FieldType type,
    Optional<Map<String, String>> labels,
    JsonObject config,
    Column values,
    FieldState state) {

  /** A field without labels and configuration. */
  public static DataField of(String name, FieldType type, Column values) {
    return new DataField(
        name, type, Optional.empty(), new JsonObject(Map.of()), values, FieldState.NONE);
  }

  /** A copy with other values. */
  public DataField withValues(Column values) {
    return new DataField(name, type, labels, config, values, state);
  }

  /** A copy with another configuration. */
  public DataField withConfig(JsonObject config) {
    return new DataField(name, type, labels, config, values, state);
  }

  /** A copy with another state. */
  public DataField withState(FieldState state) {
    return new DataField(name, type, labels, config, values, state);
  }
}
