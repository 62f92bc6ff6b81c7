package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Rows joined by columns, made by {@link Transformations#groupBy}. */
public final class GroupBy extends AnyTransformation<GroupBy> {

  GroupBy(JsonObject json) {
    super(json);
  }

  @Override
  GroupBy with(JsonObject json) {
    return new GroupBy(json);
  }

  /** Calculates a column. */
  public GroupBy calculate(String column, Reducer... reducers) {
    return and("fields", column, aggregate(reducers));
  }

  static JsonObject columns(String... columns) {
    JsonObject fields = Json.object();
    for (String column : columns) {
      fields =
          fields.with(
              column,
              Json.object().with("aggregations", Json.array()).with("operation", "groupby"));
    }
    return fields;
  }

  static JsonObject aggregate(Reducer... reducers) {
    return Json.object().with("aggregations", Reducer.ids(reducers)).with("operation", "aggregate");
  }
}
