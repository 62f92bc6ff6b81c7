package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * Panel options by path.
 *
 * @param <P> what the words return a changed copy of
 */
public interface OptionWords<P> {

  /**
   * Sets a panel option by its path below {@code options}, such as {@code legend.placement}: the
   * checked generic form of all words. {@code assemble} refuses paths that the panel does not have
   * and values that they do not take.
   */
  P option(String path, Json value);

  /** {@link #option} for each member of an object, below one path. */
  P options(String path, JsonObject values);
}
