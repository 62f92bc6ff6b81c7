package io.panelwright.dsl.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * Panel options by path.
 *
 * @param <P> the type that the methods return
 */
public interface PanelOptions<P> {

  /**
   * Sets a panel option by its path below {@code options}, such as {@code legend.placement}. This
   * is the checked generic form of all option methods: {@code assembly} reports paths that the
   * panel does not have and values that a path does not accept.
   */
  P option(String path, Json value);

  /** Sets an {@link #option} for each member of an object, below one path. */
  P options(String path, JsonObject values);
}
