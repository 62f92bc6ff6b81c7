package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;

/** A question to an {@link Influx}. */
public final class InfluxQuery extends ForeignQuery<InfluxQuery> {

  InfluxQuery(Spec spec) {
    super(spec);
  }

  @Override
  InfluxQuery with(Spec spec) {
    return new InfluxQuery(spec);
  }

  /** Answered as series. */
  public InfluxQuery timeSeries() {
    return with("resultFormat", Json.of("time_series"));
  }

  /** Answered as a table. */
  public InfluxQuery table() {
    return with("resultFormat", Json.of("table"));
  }

  /** Answered as log lines. */
  public InfluxQuery logs() {
    return with("resultFormat", Json.of("logs"));
  }

  /** For SQL: answered as series. */
  public InfluxQuery sqlTimeSeries() {
    return with("format", Json.of("time_series"));
  }

  /** How each series is called; may use {@code $tag_host} and {@code $measurement}. */
  public InfluxQuery alias(String pattern) {
    return with("alias", Json.of(pattern));
  }

  /** The retention policy of a measurement. */
  public InfluxQuery policy(String name) {
    return with("policy", Json.of(name));
  }

  /** One more column of a measurement: a field and what is made of it, in order. */
  public InfluxQuery select(Influx.Part... parts) {
    return add("select", Influx.parts(parts));
  }

  /** By what a measurement's points are put together. */
  public InfluxQuery groupBy(Influx.Part... parts) {
    return with("groupBy", Influx.parts(parts));
  }

  /** Only points of a measurement whose tag compares so; with those before it, all of them. */
  public InfluxQuery where(String tag, String operator, String value) {
    return add("tags", tag("AND", tag, operator, value));
  }

  /** As {@link #where}, besides those before it. */
  public InfluxQuery orWhere(String tag, String operator, String value) {
    return add("tags", tag("OR", tag, operator, value));
  }

  private static JsonObject tag(String condition, String tag, String operator, String value) {
    return Json.object()
        .with("condition", condition)
        .with("key", tag)
        .with("operator", operator)
        .with("value", value);
  }

  /** The latest points first. */
  public InfluxQuery latestFirst() {
    return with("orderByTime", Json.of("DESC"));
  }

  /** The earliest points first; the way of a query that says nothing else. */
  public InfluxQuery earliestFirst() {
    return with("orderByTime", Json.of("ASC"));
  }

  /** At most this many points of each series. */
  public InfluxQuery limit(int points) {
    return with("limit", Json.of(Integer.toString(Check.atLeast(1, points, "limit"))));
  }

  /** At most this many series. */
  public InfluxQuery seriesLimit(int series) {
    return with("slimit", Json.of(Integer.toString(Check.atLeast(1, series, "limit"))));
  }

  /** The time zone of spans of time, such as {@code Europe/Berlin}. */
  public InfluxQuery timezone(String zone) {
    return with("tz", Json.of(zone));
  }

  /** What stands where a span of time has no point, such as {@code null} or {@code previous}. */
  public InfluxQuery fill(String value) {
    return with("fill", Json.of(value));
  }

  private InfluxQuery add(String path, Json item) {
    var all = new ArrayList<>(json().array(path).items());
    all.add(item);
    return with(path, new JsonArray(all));
  }
}
