package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * Version of the plugin that saved a panel, as Grafana compares it: the number at the start of the
 * text. So 10.1 and 10.10 are equal, and {@code v11.0.0} is neither before nor after another
 * version.
 */
record PluginVersion(Optional<Double> number) {

  /**
   * Reads the version of a panel.
   *
   * @param otherwise the version that Grafana assumes if there is none
   */
  static PluginVersion read(JsonObject panel, String otherwise) {
    String text = JavaScriptCoercion.textAt(panel, "pluginVersion").orElse(otherwise);
    return new PluginVersion(JavaScriptCoercion.parseFloat(text).map(JsonNumber::toDouble));
  }

  boolean isBefore(double other) {
    return number.filter(version -> version < other).isPresent();
  }

  boolean isAtMost(double other) {
    return number.filter(version -> version <= other).isPresent();
  }
}
