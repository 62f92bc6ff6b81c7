package io.panelwright.yaml.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mapping with a fixed set of keys.
 *
 * @param owner owner of the keys in messages: {@code a query}
 * @param keyLabel noun for a key in messages: {@code key}, {@code option}
 * @param prefix prefix of the full names: {@code legend.}
 */
public record ObjectSchema(
    String owner, String keyLabel, String prefix, List<PropertySchema> properties)
    implements Schema {

  public ObjectSchema {
    properties = List.copyOf(properties);
  }

  public static ObjectSchema of(String owner, PropertySchema... fields) {
    return new ObjectSchema(owner, "key", "", List.of(fields));
  }

  public Optional<PropertySchema> property(String name) {
    return properties.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Returns whether the properties are options of a panel, a field or a transformation. */
  boolean holdsOptions() {
    return keyLabel.endsWith("option");
  }

  List<String> propertyNames() {
    return properties.stream().map(PropertySchema::name).toList();
  }

  /** Returns the full names of all properties below. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (PropertySchema field : properties) {
      if (field.schema() instanceof ObjectSchema inner && !inner.prefix.isEmpty()) {
        paths.addAll(inner.paths());
      } else {
        paths.add(prefix + field.name());
      }
    }
    return paths;
  }

  @Override
  public String expectation() {
    return "keys and values, such as " + properties.get(0).name() + ": …";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.object(this);
  }
}
