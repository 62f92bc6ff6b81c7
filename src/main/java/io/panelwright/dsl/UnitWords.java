package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * How numbers are written.
 *
 * @param <P> what the words return a changed copy of
 */
public interface UnitWords<P> extends FieldSettings<P> {

  /** How numbers are formatted. */
  default P unit(Unit unit) {
    return field("unit", unit.json());
  }

  /** How many digits follow the point; Grafana chooses where nothing is said. */
  default P decimals(int digits) {
    return field("decimals", Json.of(Check.atLeast(0, digits, "decimals")));
  }
}
