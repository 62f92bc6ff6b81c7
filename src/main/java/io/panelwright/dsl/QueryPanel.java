package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of panels that ask.
 *
 * @param <P> the kind of panel
 */
public abstract class QueryPanel<P> extends AnyPanel<P> {

  QueryPanel(PanelSpec spec) {
    super(spec);
  }

  /** More queries, after those there are. */
  public P and(Target... queries) {
    var all = new ArrayList<>(spec().data().queries());
    all.addAll(List.of(queries));
    return with(
        spec()
            .data(
                new PanelSpec.Data(
                    all, spec().data().transformations(), spec().data().settings())));
  }

  /** Changes to the data before it is shown, applied in this order after those there are. */
  public P transform(Transformation... transformations) {
    var all = new ArrayList<>(spec().data().transformations());
    all.addAll(List.of(transformations));
    return with(
        spec().data(new PanelSpec.Data(spec().data().queries(), all, spec().data().settings())));
  }

  /** Smallest distance of two points for all queries, such as {@code 15s}. */
  public P minInterval(String interval) {
    return setting("interval", Json.of(Check.duration(interval, "minimal interval")));
  }

  /** Most points for each series. */
  public P maxDataPoints(int points) {
    return setting("maxDataPoints", Json.of(points));
  }

  /** Another time range than the dashboard's, such as {@code 1h}. */
  public P timeFrom(String range) {
    return setting("timeFrom", Json.of(Check.duration(range, "time range")));
  }

  /** The dashboard's time range, moved back, such as {@code 1d}. */
  public P timeShift(String shift) {
    return setting("timeShift", Json.of(Check.duration(shift, "time shift")));
  }

  /** Does not tell people of {@link #timeFrom} and {@link #timeShift}. */
  public P hideTimeOverride() {
    return setting("hideTimeOverride", Json.of(true));
  }

  /** Compares with the time range before, moved back by this, such as {@code 1d}. */
  public P timeCompare(String shift) {
    return setting("timeCompare", Json.of(Check.duration(shift, "time compared with")));
  }

  /** For how many milliseconds answers are kept, where Grafana's edition keeps them. */
  public P queryCachingTtl(int milliseconds) {
    return setting("queryCachingTTL", Json.of(milliseconds));
  }

  /** For how many seconds answers are kept, where the datasource keeps them. */
  public P cacheTimeout(String seconds) {
    return setting("cacheTimeout", Json.of(seconds));
  }

  private P setting(String key, Json value) {
    PanelSpec.Data data = spec().data();
    return with(
        spec()
            .data(
                new PanelSpec.Data(
                    data.queries(), data.transformations(), data.settings().with(key, value))));
  }
}
