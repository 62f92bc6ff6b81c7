package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/**
 * Format of numbers.
 *
 * @param <P> the type that the methods return
 */
public interface UnitOptions<P> extends FieldOptions<P> {

  /** Sets the unit. */
  default P unit(Unit unit) {
    return field("unit", unit.json());
  }

  /** Sets the number of decimals; by default Grafana chooses it. */
  default P decimals(int digits) {
    return field("decimals", Json.of(ArgumentValidator.requireAtLeast(0, digits, "decimals")));
  }
}
