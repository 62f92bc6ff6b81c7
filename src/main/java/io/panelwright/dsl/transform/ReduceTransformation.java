package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Reduces series to numbers; created by {@link Transformations#reduce}. */
public final class ReduceTransformation extends BaseTransformation<ReduceTransformation> {

  ReduceTransformation(JsonObject json) {
    super(json);
  }

  @Override
  ReduceTransformation with(JsonObject json) {
    return new ReduceTransformation(json);
  }

  /** Reduces only fields that match. */
  public ReduceTransformation fields(FieldMatcher matcher) {
    return with("fields", matcher.json());
  }

  /** Also reduces time fields. */
  public ReduceTransformation includeTimeField() {
    return with("includeTimeField", Json.of(true));
  }

  /** Converts labels to columns. */
  public ReduceTransformation labelsToFields() {
    return with("labelsToFields", Json.of(true));
  }
}
