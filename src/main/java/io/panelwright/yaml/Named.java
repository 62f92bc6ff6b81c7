package io.panelwright.yaml;

/** A shape that stands in several places. */
record Named(String name, Shape shape) implements Shape {

  @Override
  public String expectation() {
    return shape.expectation();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.named(this);
  }
}
