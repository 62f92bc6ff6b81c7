package io.panelwright.yaml.schema;

/**
 * A key with the schema of its value.
 *
 * @param description its purpose; empty if the name is enough
 */
public record PropertySchema(String name, Schema schema, boolean required, String description) {

  public static PropertySchema required(String name, Schema schema, String about) {
    return new PropertySchema(name, schema, true, about);
  }

  public static PropertySchema optional(String name, Schema schema, String about) {
    return new PropertySchema(name, schema, false, about);
  }
}
