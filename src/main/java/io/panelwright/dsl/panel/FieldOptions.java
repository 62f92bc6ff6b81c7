package io.panelwright.dsl.panel;

import io.panelwright.json.Json;

/**
 * Field options by path.
 *
 * @param <P> the type that the methods return
 */
public interface FieldOptions<P> {

  /**
   * Sets a field option by its path below {@code fieldConfig.defaults}, such as {@code
   * custom.lineWidth}. This is the checked generic form of all field methods: {@code assembly}
   * reports paths that the panel does not have and values that a path does not accept. JSON {@code
   * null} removes a default of the house style or of Grafana.
   */
  P field(String path, Json value);
}
