package io.panelwright.yaml.schema;

/** A schema, or {@code null}, which removes a default value. */
record NullableSchema(Schema schema) implements Schema {

  @Override
  public String expectation() {
    return schema.expectation();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.nullable(this);
  }
}
