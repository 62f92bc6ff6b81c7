package io.panelwright.yaml.schema;

/** A named schema that is used in several places. */
public record SchemaRef(String name, Schema schema) implements Schema {

  @Override
  public String expectation() {
    return schema.expectation();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.ref(this);
  }
}
