package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Action;
import io.panelwright.dsl.field.ColorMode;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import java.util.List;

/**
 * Field options that all panels of numbers have.
 *
 * @param <P> the type that the methods return
 */
public interface StandardOptions<P> extends UnitOptions<P>, DataLinkOptions<P> {

  /** Sets the lower end of scales and gauges, in the query's unit. */
  default P min(double value) {
    return field("min", Json.of(ArgumentValidator.requireFinite(value, "min")));
  }

  /** Sets the upper end of scales and gauges, in the query's unit. */
  default P max(double value) {
    return field("max", Json.of(ArgumentValidator.requireFinite(value, "max")));
  }

  /** Uses each field's own minimum and maximum as its scale. */
  default P fieldMinMax() {
    return field("fieldMinMax", Json.of(true));
  }

  /** Sets the name shown instead of the legend; may use {@code ${__field.labels.job}}. */
  default P displayName(String name) {
    return field("displayName", Json.of(name));
  }

  /** Sets how colors are chosen. */
  default P color(ColorMode mode) {
    return field("color", mode.json());
  }

  /** Sets the text shown if there is no value. */
  default P noValue(String text) {
    return field("noValue", Json.of(text));
  }

  /** Offers the field's values as ad hoc filters. */
  default P filterable() {
    return field("filterable", Json.of(true));
  }

  /** Sets texts shown instead of values; the first mapping that matches is used. */
  default P mappings(Mapping... mappings) {
    return field("mappings", Mapping.json(List.of(mappings)));
  }

  /** Adds requests that a click on a value can send. */
  default P actions(Action... actions) {
    return field("actions", Json.array(List.of(actions), Action::json));
  }
}
