package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A query of Grafana itself: annotations, live channels and files ({@code -- Grafana --}). */
public final class GrafanaQuery extends DatasourceQuery<GrafanaQuery> {

  private static final DatasourceId GRAFANA = DatasourceId.of("grafana", "-- Grafana --");

  private GrafanaQuery(Spec spec) {
    super(spec);
  }

  /** Days of the week. */
  public enum Day implements JsonEnum {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    /** The number of the day: 1 for Monday. */
    @Override
    public Json json() {
      return Json.of(ordinal() + 1L);
    }
  }

  @Override
  GrafanaQuery with(Spec spec) {
    return new GrafanaQuery(spec);
  }

  private static GrafanaQuery ofType(String queryType) {
    return new GrafanaQuery(Spec.of(GRAFANA)).with("queryType", Json.of(queryType));
  }

  /** The built-in annotations that every dashboard has. */
  public static GrafanaQuery builtIn() {
    return new GrafanaQuery(Spec.of(GRAFANA));
  }

  /** A random walk, for test data. */
  public static GrafanaQuery randomWalk() {
    return ofType("randomWalk");
  }

  /** The messages of a live channel, such as {@code plugin/testdata/random-2s-stream}. */
  public static GrafanaQuery liveChannel(String channel) {
    return ofType("measurements").with("channel", Json.of(channel));
  }

  /** The files below a path of Grafana's public folder, such as {@code img/icons}. */
  public static GrafanaQuery files(String path) {
    return ofType("list").with("path", Json.of(path));
  }

  /** Annotations of this dashboard, at most {@code limit}; for annotations only. */
  public static GrafanaQuery annotationsHere(int limit) {
    return annotations("dashboard", limit);
  }

  /** Annotations of all dashboards with all of these tags; for annotations only. */
  public static GrafanaQuery annotationsTagged(int limit, String... tags) {
    return annotations("tags", limit).with("tags", Json.strings(List.of(tags)));
  }

  /** Annotations of all dashboards with one of these tags; for annotations only. */
  public static GrafanaQuery annotationsTaggedAny(int limit, String... tags) {
    return annotationsTagged(limit, tags).with("matchAny", Json.of(true));
  }

  private static GrafanaQuery annotations(String type, int limit) {
    return new GrafanaQuery(Spec.of(GRAFANA))
        .with("limit", Json.of(ArgumentValidator.requireAtLeast(1, limit, "limit")))
        .with("matchAny", Json.of(false))
        .with("tags", Json.array())
        .with("type", Json.of(type));
  }

  /**
   * Times of each day or week, such as working hours; for annotations only.
   *
   * @param timezone such as {@code utc} or {@code browser}
   */
  public static GrafanaQuery timeRegions(String timezone) {
    return ofType("timeRegions").with("timeRegion.timezone", Json.of(timezone));
  }

  /** Sets the start of {@link #timeRegions}, such as {@code 08:30}. */
  public GrafanaQuery from(String time) {
    return with("timeRegion.from", Json.of(time));
  }

  /** Sets the first day of {@link #timeRegions}; by default every day. */
  public GrafanaQuery fromDay(Day day) {
    return with("timeRegion.fromDayOfWeek", day.json());
  }

  /** Sets the end of {@link #timeRegions}, such as {@code 17:00}. */
  public GrafanaQuery to(String time) {
    return with("timeRegion.to", Json.of(time));
  }

  /** Sets the last day of {@link #timeRegions}; by default the first one. */
  public GrafanaQuery toDay(Day day) {
    return with("timeRegion.toDayOfWeek", day.json());
  }

  /** The JSON in an annotation; Grafana's own annotations have no refId, but time regions do. */
  @Override
  public JsonObject annotation() {
    if (settings().isEmpty()) {
      return Json.object();
    }
    boolean hasRefId = settings().has("queryType");
    return hasRefId ? super.annotation() : Json.object().with("target", json());
  }

  /** Selects these fields only, for live channels. */
  public GrafanaQuery fields(String... names) {
    return with("filter", Json.object().with("fields", Json.strings(List.of(names))));
  }

  /** Sets the duration of buffered points in milliseconds, for live channels. */
  public GrafanaQuery buffer(int milliseconds) {
    return with("buffer", Json.of(ArgumentValidator.requireAtLeast(1, milliseconds, "buffer")));
  }
}
