package io.panelwright.dsl.transform;

import io.panelwright.json.JsonObject;

/** A transformation without options of its own. */
public final class SimpleTransformation extends BaseTransformation<SimpleTransformation> {

  SimpleTransformation(JsonObject json) {
    super(json);
  }

  @Override
  SimpleTransformation with(JsonObject json) {
    return new SimpleTransformation(json);
  }
}
