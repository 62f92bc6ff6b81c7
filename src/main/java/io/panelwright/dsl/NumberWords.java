package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/**
 * Field options that all panels of numbers have.
 *
 * @param <P> what the words return a changed copy of
 */
public interface NumberWords<P> extends UnitWords<P>, DataLinkWords<P> {

  /** Lower end of scales and gauges, in the query's unit. */
  default P min(double value) {
    return field("min", Json.of(Check.finite(value, "min")));
  }

  /** Upper end of scales and gauges, in the query's unit. */
  default P max(double value) {
    return field("max", Json.of(Check.finite(value, "max")));
  }

  /** Each field's own minimum and maximum make its scale. */
  default P fieldMinMax() {
    return field("fieldMinMax", Json.of(true));
  }

  /** Name shown instead of the legend; may use {@code ${__field.labels.job}}. */
  default P displayName(String name) {
    return field("displayName", Json.of(name));
  }

  /** Where colours come from. */
  default P color(ColorMode mode) {
    return field("color", mode.json());
  }

  /** Text shown where there is no value. */
  default P noValue(String text) {
    return field("noValue", Json.of(text));
  }

  /** Offers the field's values as ad hoc filters. */
  default P filterable() {
    return field("filterable", Json.of(true));
  }

  /** Texts shown instead of values; the first that matches is taken. */
  default P mappings(Mapping... mappings) {
    return field("mappings", Mapping.json(List.of(mappings)));
  }

  /** Requests that a click on a value can send. */
  default P actions(Action... actions) {
    return field(
        "actions", new JsonArray(List.of(actions).stream().<Json>map(Action::json).toList()));
  }
}
