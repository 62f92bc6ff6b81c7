package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Series shrunk to numbers, made by {@link Transformations#reduce}. */
public final class ReduceTransformation extends AnyTransformation<ReduceTransformation> {

  ReduceTransformation(JsonObject json) {
    super(json);
  }

  @Override
  ReduceTransformation with(JsonObject json) {
    return new ReduceTransformation(json);
  }

  /** Only fields that match. */
  public ReduceTransformation fields(Matcher matcher) {
    return with("fields", matcher.json());
  }

  /** Also times. */
  public ReduceTransformation includeTimeField() {
    return with("includeTimeField", Json.of(true));
  }

  /** Labels become columns. */
  public ReduceTransformation labelsToFields() {
    return with("labelsToFields", Json.of(true));
  }
}
