package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Rows of a table within its rows, made by {@link Transformations#groupToNestedTable}. */
public final class NestedTable extends AnyTransformation<NestedTable> {

  NestedTable(JsonObject json) {
    super(json);
  }

  @Override
  NestedTable with(JsonObject json) {
    return new NestedTable(json);
  }

  /** Calculates a column of the outer table. */
  public NestedTable calculate(String column, Reducer... reducers) {
    return and("fields", column, GroupBy.aggregate(reducers));
  }

  /** Groups by the fields that match, in place of named columns; Grafana 13 and later. */
  public NestedTable groupFields(Matcher matcher) {
    return and(
        "rules",
        Json.object()
            .with("aggregations", Json.array())
            .with("matcher", matcher.json())
            .with("operation", "groupby"));
  }

  /** Calculates the fields that match, in place of named columns; Grafana 13 and later. */
  public NestedTable calculateFields(Matcher matcher, Reducer... reducers) {
    return and("rules", GroupBy.aggregate(reducers).with("matcher", matcher.json()));
  }

  /** Whether inner tables have heads. */
  public NestedTable showHeaders(boolean shown) {
    return with("showSubframeHeaders", Json.of(shown));
  }

  /** Inner tables are open; Grafana 13 and later. */
  public NestedTable expandAll() {
    return with("expandAllRows", Json.of(true));
  }
}
