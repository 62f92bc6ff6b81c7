package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/**
 * Field options that all panels of numbers have; on a panel for all its fields, on an override for
 * some.
 *
 * @param <P> what the words return a changed copy of
 */
public interface FieldWords<P> {

  /**
   * Sets a field option by its path below {@code fieldConfig.defaults}, such as {@code
   * custom.lineWidth}: the checked generic form of all words here. {@code assemble} refuses paths
   * that the panel does not have and values that they do not take.
   */
  P field(String path, Json value);

  /** How numbers are formatted. */
  default P unit(Unit unit) {
    return field("unit", Json.of(unit.id()));
  }

  /** How many digits follow the point; Grafana chooses where nothing is said. */
  default P decimals(int digits) {
    return field("decimals", Json.of(digits));
  }

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

  /** Colours by value. */
  default P thresholds(Thresholds thresholds) {
    return field("thresholds", thresholds.json());
  }

  /** Green below this value, red from it upwards. */
  default P threshold(double red) {
    return thresholds(Thresholds.base(Color.GREEN).step(red, Color.RED));
  }

  /** Texts shown instead of values; the first that matches is taken. */
  default P mappings(Mapping... mappings) {
    return field("mappings", Mapping.json(List.of(mappings)));
  }

  /** Links on values. */
  default P dataLinks(DataLink... links) {
    return field(
        "links", new JsonArray(List.of(links).stream().<Json>map(DataLink::json).toList()));
  }

  /** Actions on values, as Grafana's JSON has them. */
  default P actions(Json actions) {
    return field("actions", actions);
  }
}
