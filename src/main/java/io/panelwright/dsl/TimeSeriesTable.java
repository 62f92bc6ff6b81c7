package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A row for each series, with a sparkline, made by {@link Transformations#timeSeriesTable}. */
public final class TimeSeriesTable extends AnyTransformation<TimeSeriesTable> {

  TimeSeriesTable(JsonObject json) {
    super(json);
  }

  @Override
  TimeSeriesTable with(JsonObject json) {
    return new TimeSeriesTable(json);
  }

  /** Which of its values a series of this query is sorted by. */
  public TimeSeriesTable stat(String refId, Reducer reducer) {
    return query(refId, "stat", Json.of(reducer.id()));
  }

  /** The field of a query's times, where there are several. */
  public TimeSeriesTable timeField(String refId, String field) {
    return query(refId, "timeField", Json.of(field));
  }

  private TimeSeriesTable query(String refId, String key, Json value) {
    JsonObject query = options().object(refId).with(key, value);
    return with(json().with("options", options().with(refId, query)));
  }
}
