package io.panelwright.yaml;

import io.panelwright.vocabulary.Option;

/**
 * A shape, or {@code raw:} with what stands in Grafana's JSON, where that has no shorter form.
 *
 * @param option what is taken there
 */
record OrRaw(Shape shape, Option option) implements Shape {

  static final String KEY = "raw";

  @Override
  public String expectation() {
    return shape.expectation();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.orRaw(this);
  }
}
