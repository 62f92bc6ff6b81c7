package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * The version of a plugin that wrote a panel, as Grafana compares it: the number that the text
 * begins with, so 10.1 and 10.10 are the same, and {@code v11.0.0} is before and after none.
 */
record Version(Optional<Double> number) {

  /**
   * @param otherwise what Grafana takes a panel for that does not say
   */
  static Version of(JsonObject panel, String otherwise) {
    String text = Loosely.text(panel, "pluginVersion").orElse(otherwise);
    return new Version(Loosely.leadingNumber(text).map(JsonNumber::toDouble));
  }

  boolean isBefore(double other) {
    return number.filter(version -> version < other).isPresent();
  }

  boolean isAtMost(double other) {
    return number.filter(version -> version <= other).isPresent();
  }
}
