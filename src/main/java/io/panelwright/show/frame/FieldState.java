package io.panelwright.show.frame;

import java.util.Optional;

/**
 * What Grafana remembers about a field while it prepares a panel.
 *
 * @param displayName the name that was computed before, for example by a transformation
 * @param seriesIndex the field's index among the series, which selects its color in a palette
 * @param range the values at 0 % and 100 %, which continuous colors and gauges use; empty before
 *     the field configuration is applied
 * @param namedAmongFrames whether the display name was computed for one of several frames;
 *     transformations compute it again where the other kind is needed
 */
public record FieldState(
    Optional<String> displayName,
    Optional<Integer> seriesIndex,
    Optional<FieldRange> range,
    boolean namedAmongFrames) {

  /** Nothing remembered. */
  public static final FieldState NONE = new FieldState(Optional.empty(), Optional.empty());

  /** A state without a range. */
  public FieldState(Optional<String> displayName, Optional<Integer> seriesIndex) {
    this(displayName, seriesIndex, Optional.empty());
  }

  /** A state of a single frame's field. */
  public FieldState(
      Optional<String> displayName, Optional<Integer> seriesIndex, Optional<FieldRange> range) {
    this(displayName, seriesIndex, range, false);
  }

  /** A copy with another display name. */
  public FieldState withDisplayName(String displayName) {
    return withDisplayName(displayName, namedAmongFrames);
  }

  /** A copy with another display name, which was computed for one of several frames or not. */
  public FieldState withDisplayName(String displayName, boolean amongFrames) {
    return new FieldState(Optional.of(displayName), seriesIndex, range, amongFrames);
  }
}
