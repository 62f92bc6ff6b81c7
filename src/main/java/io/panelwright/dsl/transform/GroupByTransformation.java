package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.Reducer;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Groups rows by columns; created by {@link Transformations#groupBy}. */
public final class GroupByTransformation extends BaseTransformation<GroupByTransformation> {

  GroupByTransformation(JsonObject json) {
    super(json);
  }

  @Override
  GroupByTransformation with(JsonObject json) {
    return new GroupByTransformation(json);
  }

  /** Adds calculations of a column. */
  public GroupByTransformation calculate(String column, Reducer... reducers) {
    return putMember("fields", column, aggregate(reducers));
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
