package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.query.Target;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Options of panels with queries.
 *
 * @param <P> the type of the panel
 */
public abstract class QueryPanel<P> extends BasePanel<P> {

  QueryPanel(PanelSpec spec) {
    super(spec);
  }

  /** Adds queries after the existing ones. */
  public P and(Target... queries) {
    var all = new ArrayList<>(spec().data().queries());
    all.addAll(List.of(queries));
    return with(
        spec()
            .withData(
                new PanelSpec.DataSpec(
                    all, spec().data().transformations(), spec().data().settings())));
  }

  /** Adds transformations of the data, applied in this order after the existing ones. */
  public P transform(Transformation... transformations) {
    var all = new ArrayList<>(spec().data().transformations());
    all.addAll(List.of(transformations));
    return with(
        spec()
            .withData(
                new PanelSpec.DataSpec(spec().data().queries(), all, spec().data().settings())));
  }

  /** Sets the minimum interval between points for all queries, such as {@code 15s}. */
  public P minInterval(String interval) {
    return setting(
        "interval", Json.of(ArgumentValidator.requireDuration(interval, "minimum interval")));
  }

  /** Sets the maximum number of points for each series. */
  public P maxDataPoints(int points) {
    return setting("maxDataPoints", Json.of(points));
  }

  /** Overrides the dashboard's time range, such as {@code 1h}. */
  public P timeFrom(String range) {
    return setting("timeFrom", Json.of(ArgumentValidator.requireDuration(range, "time range")));
  }

  /** Shifts the time range into the past, such as {@code 1d}. */
  public P timeShift(String shift) {
    return setting("timeShift", Json.of(ArgumentValidator.requireDuration(shift, "time shift")));
  }

  /** Hides the notice about {@link #timeFrom} and {@link #timeShift}. */
  public P hideTimeOverride() {
    return setting("hideTimeOverride", Json.of(true));
  }

  /** Compares with the time range before, shifted by this duration, such as {@code 1d}. */
  public P timeCompare(String shift) {
    return setting(
        "timeCompare", Json.of(ArgumentValidator.requireDuration(shift, "time compared with")));
  }

  /**
   * Sets the lifetime of cached query results in milliseconds, for Grafana editions with a query
   * cache.
   */
  public P queryCachingTtl(int milliseconds) {
    return setting("queryCachingTTL", Json.of(milliseconds));
  }

  /** Sets the lifetime of cached query results in seconds, for datasources with a cache. */
  public P cacheTimeout(String seconds) {
    return setting("cacheTimeout", Json.of(seconds));
  }

  private P setting(String key, Json value) {
    PanelSpec.DataSpec data = spec().data();
    return with(
        spec()
            .withData(
                new PanelSpec.DataSpec(
                    data.queries(), data.transformations(), data.settings().with(key, value))));
  }
}
