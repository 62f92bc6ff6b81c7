package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.Reducer;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Groups rows into nested tables; created by {@link Transformations#groupToNestedTable}. */
public final class NestedTableTransformation extends BaseTransformation<NestedTableTransformation> {

  NestedTableTransformation(JsonObject json) {
    super(json);
  }

  @Override
  NestedTableTransformation with(JsonObject json) {
    return new NestedTableTransformation(json);
  }

  /** Adds calculations of a column of the outer table. */
  public NestedTableTransformation calculate(String column, Reducer... reducers) {
    return putMember("fields", column, GroupByTransformation.aggregate(reducers));
  }

  /** Groups by the fields that match instead of named columns; Grafana 13 and later. */
  public NestedTableTransformation groupFields(FieldMatcher matcher) {
    return appendItem(
        "rules",
        Json.object()
            .with("aggregations", Json.array())
            .with("matcher", matcher.json())
            .with("operation", "groupby"));
  }

  /** Calculates the fields that match instead of named columns; Grafana 13 and later. */
  public NestedTableTransformation calculateFields(FieldMatcher matcher, Reducer... reducers) {
    return appendItem(
        "rules", GroupByTransformation.aggregate(reducers).with("matcher", matcher.json()));
  }

  /** Sets whether nested tables have headers. */
  public NestedTableTransformation showHeaders(boolean shown) {
    return with("showSubframeHeaders", Json.of(shown));
  }

  /** Expands nested tables initially; Grafana 13 and later. */
  public NestedTableTransformation expandAll() {
    return with("expandAllRows", Json.of(true));
  }
}
