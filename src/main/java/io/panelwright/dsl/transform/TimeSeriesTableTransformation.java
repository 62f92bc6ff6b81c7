package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.Reducer;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * Converts each series to a row with a sparkline; created by {@link
 * Transformations#timeSeriesTable}.
 */
public final class TimeSeriesTableTransformation
    extends BaseTransformation<TimeSeriesTableTransformation> {

  TimeSeriesTableTransformation(JsonObject json) {
    super(json);
  }

  @Override
  TimeSeriesTableTransformation with(JsonObject json) {
    return new TimeSeriesTableTransformation(json);
  }

  /** Sets the calculation by which the series of a query are sorted. */
  public TimeSeriesTableTransformation stat(String refId, Reducer reducer) {
    return query(refId, "stat", Json.of(reducer.id()));
  }

  /** Sets the time field of a query that has several. */
  public TimeSeriesTableTransformation timeField(String refId, String field) {
    return query(refId, "timeField", Json.of(field));
  }

  private TimeSeriesTableTransformation query(String refId, String key, Json value) {
    JsonObject query = options().object(refId).with(key, value);
    return with(json().with("options", options().with(refId, query)));
  }
}
