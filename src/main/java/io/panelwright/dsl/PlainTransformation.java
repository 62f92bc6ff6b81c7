package io.panelwright.dsl;

import io.panelwright.json.JsonObject;

/** A transformation without words of its own. */
public final class PlainTransformation extends AnyTransformation<PlainTransformation> {

  PlainTransformation(JsonObject json) {
    super(json);
  }

  @Override
  PlainTransformation with(JsonObject json) {
    return new PlainTransformation(json);
  }
}
