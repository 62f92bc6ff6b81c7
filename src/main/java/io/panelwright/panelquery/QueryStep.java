package io.panelwright.panelquery;

import io.panelwright.client.prometheus.QueryRange;
import java.time.Duration;
import java.time.Instant;

/**
 * The steps of a range query.
 *
 * @param maxPoints the number of points if the panel sets none
 * @param aligned whether both ends of the range are multiples of the step, as Grafana sends them
 */
public record QueryStep(long maxPoints, boolean aligned) {

  /**
   * The steps of a diagnosis: the query ends at the end of the range, because the last point
   * matters most. Grafana shows new samples up to a step later.
   */
  static final QueryStep DIAGNOSIS = new QueryStep(1000, false);

  /** Annotation queries have a fixed number of points. */
  static final QueryStep ANNOTATION = new QueryStep(100, true);

  /**
   * The steps in Grafana: one point per pixel.
   *
   * @param width the width of the panel in pixels
   */
  public static QueryStep ofWidth(int width) {
    return new QueryStep(Math.max(1, width), true);
  }

  /** The range of a query. */
  QueryRange range(TimeRange range, Duration step) {
    if (aligned) {
      return new QueryRange(floor(range.from(), step), floor(range.to(), step), step);
    }
    long steps = range.length().toMillis() / step.toMillis();
    return new QueryRange(range.to().minus(step.multipliedBy(steps)), range.to(), step);
  }

  private static Instant floor(Instant time, Duration step) {
    long millis = time.toEpochMilli();
    return Instant.ofEpochMilli(millis - Math.floorMod(millis, step.toMillis()));
  }
}
