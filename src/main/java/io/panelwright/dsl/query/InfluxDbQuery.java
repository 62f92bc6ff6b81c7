package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.ArrayList;

/** A query of {@link InfluxDb}. */
public final class InfluxDbQuery extends DatasourceQuery<InfluxDbQuery> {

  InfluxDbQuery(Spec spec) {
    super(spec);
  }

  @Override
  InfluxDbQuery with(Spec spec) {
    return new InfluxDbQuery(spec);
  }

  /** Returns series. */
  public InfluxDbQuery timeSeries() {
    return with("resultFormat", Json.of("time_series"));
  }

  /** Returns a table. */
  public InfluxDbQuery table() {
    return with("resultFormat", Json.of("table"));
  }

  /** Returns log lines. */
  public InfluxDbQuery logs() {
    return with("resultFormat", Json.of("logs"));
  }

  /** Returns series, for SQL. */
  public InfluxDbQuery sqlTimeSeries() {
    return with("format", Json.of("time_series"));
  }

  /** Sets the name of each series; may use {@code $tag_host} and {@code $measurement}. */
  public InfluxDbQuery alias(String pattern) {
    return with("alias", Json.of(pattern));
  }

  /** Sets the retention policy of a measurement. */
  public InfluxDbQuery policy(String name) {
    return with("policy", Json.of(name));
  }

  /** Adds a column: a field and the functions applied to it, in order. */
  public InfluxDbQuery select(InfluxDb.Part... parts) {
    return add("select", InfluxDb.parts(parts));
  }

  /** Groups the points of a measurement. */
  public InfluxDbQuery groupBy(InfluxDb.Part... parts) {
    return with("groupBy", InfluxDb.parts(parts));
  }

  /** Sets the conditions on tags: {@code tags(tag("host", "=", "a"), and("cpu", "=", "0"))}. */
  public InfluxDbQuery tags(InfluxDb.Tag... conditions) {
    return with("tags", InfluxDb.tags(conditions));
  }

  /** Adds a condition on a tag, combined with the previous ones by "and". */
  public InfluxDbQuery where(String tag, String operator, String value) {
    boolean isFirst = json().array("tags").isEmpty();
    InfluxDb.Tag condition =
        isFirst ? InfluxDb.Tag.tag(tag, operator, value) : InfluxDb.Tag.and(tag, operator, value);
    return add("tags", condition.json());
  }

  /** Adds a condition on a tag, combined with the previous ones by "or". */
  public InfluxDbQuery orWhere(String tag, String operator, String value) {
    return add("tags", InfluxDb.Tag.or(tag, operator, value).json());
  }

  /** Sorts the latest points first. */
  public InfluxDbQuery latestFirst() {
    return with("orderByTime", Json.of("DESC"));
  }

  /** Sorts the earliest points first; InfluxDB's default. */
  public InfluxDbQuery earliestFirst() {
    return with("orderByTime", Json.of("ASC"));
  }

  /** Limits the number of points of each series. */
  public InfluxDbQuery limit(int points) {
    return with(
        "limit", Json.of(Integer.toString(ArgumentValidator.requireAtLeast(1, points, "limit"))));
  }

  /** Limits the number of series. */
  public InfluxDbQuery seriesLimit(int series) {
    return with(
        "slimit", Json.of(Integer.toString(ArgumentValidator.requireAtLeast(1, series, "limit"))));
  }

  /** Sets the time zone of intervals, such as {@code Europe/Berlin}. */
  public InfluxDbQuery timezone(String zone) {
    return with("tz", Json.of(zone));
  }

  /** Sets the value of intervals without a point, such as {@code null} or {@code previous}. */
  public InfluxDbQuery fill(String value) {
    return with("fill", Json.of(value));
  }

  private InfluxDbQuery add(String path, Json item) {
    var all = new ArrayList<>(json().array(path).items());
    all.add(item);
    return with(path, new JsonArray(all));
  }
}
