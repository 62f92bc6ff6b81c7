package io.panelwright.show.frame;

import java.util.Optional;

/**
 * What Grafana remembers about a field while it prepares a panel.
 *
 * @param displayName the name that was computed before, for example by a transformation
 * @param seriesIndex the field's index among the series, which selects its color in a palette
 */
public record FieldState(Optional<String> displayName, Optional<Integer> seriesIndex) {

  /** Nothing remembered. */
  public static final FieldState NONE = new FieldState(Optional.empty(), Optional.empty());
}
