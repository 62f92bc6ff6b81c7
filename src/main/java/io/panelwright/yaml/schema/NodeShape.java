package io.panelwright.yaml.schema;

import io.panelwright.yaml.node.Node;

/** Tests whether a node is a scalar, a list or a mapping, as a schema expects. */
final class NodeShape implements Schema.Visitor<Boolean> {

  private final boolean scalar;
  private final boolean list;
  private final boolean mapping;

  NodeShape(Node node) {
    this.scalar = node instanceof Node.Scalar;
    this.list = node instanceof Node.Sequence;
    this.mapping = node instanceof Node.Mapping;
  }

  @Override
  public Boolean text(Schema.Text schema) {
    return scalar;
  }

  @Override
  public Boolean enumeration(Schema.Enumeration schema) {
    return scalar;
  }

  @Override
  public Boolean number(Schema.Numeric schema) {
    return scalar;
  }

  @Override
  public Boolean flag(Schema.Flag schema) {
    return scalar;
  }

  @Override
  public Boolean list(Schema.ListOf schema) {
    return list;
  }

  @Override
  public Boolean map(Schema.MapOf schema) {
    return mapping;
  }

  @Override
  public Boolean object(ObjectSchema schema) {
    return mapping;
  }

  @Override
  public Boolean choice(Schema.Choice schema) {
    return mapping;
  }

  @Override
  public Boolean either(Schema.Either schema) {
    return schema.shortForm().accept(this) || schema.fullForm().accept(this);
  }

  @Override
  public Boolean nullable(NullableSchema schema) {
    return schema.schema().accept(this);
  }

  @Override
  public Boolean rawAlternative(RawAlternative schema) {
    return mapping || schema.schema().accept(this);
  }

  @Override
  public Boolean optionValue(Schema.OptionValue schema) {
    return true;
  }

  @Override
  public Boolean anything(Schema.Anything schema) {
    return mapping || !schema.keyed();
  }

  @Override
  public Boolean ref(SchemaRef schema) {
    return schema.schema().accept(this);
  }
}
