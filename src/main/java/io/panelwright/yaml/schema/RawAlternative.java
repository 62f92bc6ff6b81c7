package io.panelwright.yaml.schema;

import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.yaml.node.Node;

/**
 * A schema, or {@code raw:} with the JSON value that has no shorter notation.
 *
 * @param option the option that validates the raw value
 */
public record RawAlternative(Schema schema, OptionSchema option) implements Schema {

  public static final String KEY = "raw";

  /** Returns whether the mapping has the key {@code raw} and no other. */
  public static boolean isRaw(Node.Mapping mapping) {
    return mapping.entries().size() == 1 && mapping.entry(KEY).isPresent();
  }

  @Override
  public String expectation() {
    return schema.expectation();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.rawAlternative(this);
  }
}
