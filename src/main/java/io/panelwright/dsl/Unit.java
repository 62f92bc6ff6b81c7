package io.panelwright.dsl;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;

/**
 * How Grafana formats a number. {@link Units} has all that have a name.
 *
 * @param id as Grafana writes it, such as {@code s} or {@code percentunit}
 */
public record Unit(String id) {

  /** Says nothing, so that Grafana shows bare numbers. Policies want a unit. */
  public static final Unit UNSET = new Unit("");

  /** As Grafana writes it. */
  Json json() {
    return equals(UNSET) ? JsonNull.NULL : Json.of(id);
  }

  /** The number followed by a text of your own: {@code suffix(" orders")}. */
  public static Unit suffix(String text) {
    return new Unit("suffix:" + Check.text(text, "unit suffix"));
  }

  /** The number after a text of your own: {@code prefix("run ")}. */
  public static Unit prefix(String text) {
    return new Unit("prefix:" + Check.text(text, "unit prefix"));
  }

  /**
   * A unit by Grafana's id, also a made-up one such as {@code currency:€} or {@code si:mV}. An
   * unknown id is an author mistake: Grafana would show it as a suffix.
   */
  public static Unit of(String id) {
    Vocabulary words = Vocabulary.of(Profile.DEFAULT);
    Check.that(
        words.isUnit(id),
        "unknown-unit",
        "unknown unit \"" + id + "\"" + Nearest.hint(id, words.units()),
        "use a constant of Units, or Unit.suffix(\"" + id + "\") for a text of your own");
    return new Unit(id);
  }
}
