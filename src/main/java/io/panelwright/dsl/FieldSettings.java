package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * Field options by path.
 *
 * @param <P> what the words return a changed copy of
 */
public interface FieldSettings<P> {

  /**
   * Sets a field option by its path below {@code fieldConfig.defaults}, such as {@code
   * custom.lineWidth}: the checked generic form of all words. {@code assemble} refuses paths that
   * the panel does not have and values that they do not take. JSON's {@code null} takes away what
   * house style or Grafana would fill in.
   */
  P field(String path, Json value);
}
