package io.panelwright.yaml;

/** A shape, or {@code null}, which takes away what would stand there otherwise. */
record OrNull(Shape shape) implements Shape {

  @Override
  public String expectation() {
    return shape.expectation();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.orNull(this);
  }
}
