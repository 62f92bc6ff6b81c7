package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.text.Suggestions;

/**
 * The unit of a number, which sets its format; {@link Units} lists Grafana's units.
 *
 * @param id as Grafana writes it, such as {@code s} or {@code percentunit}
 */
public record Unit(String id) {

  /** No unit: Grafana shows bare numbers. A lint rule requires a unit. */
  public static final Unit UNSET = new Unit("");

  /** The JSON as Grafana writes it. */
  public Json json() {
    return equals(UNSET) ? JsonNull.NULL : Json.of(id);
  }

  /** The number followed by a text: {@code suffix("orders")}; Grafana adds a space. */
  public static Unit suffix(String text) {
    return new Unit("suffix:" + ArgumentValidator.requireText(text, "unit suffix"));
  }

  /** The number after a text: {@code prefix("run ")}. */
  public static Unit prefix(String text) {
    return new Unit("prefix:" + ArgumentValidator.requireText(text, "unit prefix"));
  }

  /**
   * A unit given by Grafana's id, including custom ones such as {@code currency:€} or {@code
   * si:mV}. An unknown id is reported as an error; Grafana would show it as a suffix.
   */
  public static Unit of(String id) {
    GrafanaSchema schema = GrafanaSchema.forProfile(Profile.DEFAULT);
    ArgumentValidator.check(
        schema.isUnit(id),
        "unit-unknown",
        () -> "unknown unit \"" + id + "\"" + Suggestions.didYouMean(id, schema.units()),
        "use a constant of Units, or Unit.suffix(\"" + id + "\") for a custom text");
    return new Unit(id);
  }
}
