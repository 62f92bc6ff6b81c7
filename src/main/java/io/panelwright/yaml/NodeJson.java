package io.panelwright.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Nodes as JSON. */
final class NodeJson {

  private NodeJson() {}

  /** As YAML takes it: numbers that JSON cannot hold become texts. */
  static Json of(Node node) {
    if (node instanceof Node.Mapping mapping) {
      Map<String, Json> members = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> members.put(entry.key().text(), of(entry.value())));
      return new JsonObject(members);
    }
    if (node instanceof Node.Sequence sequence) {
      return new JsonArray(sequence.items().stream().map(NodeJson::of).toList());
    }
    return node instanceof Node.Scalar scalar ? scalar(scalar) : JsonNull.NULL;
  }

  /** As a setting wants it: where it takes texts only, any single value is one. */
  static Json of(Node node, Option option) {
    if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
      Json text = Json.of(scalar.text());
      boolean word = option.type() == Option.Type.ENUM && option.values().contains(text);
      return word || option.type() == Option.Type.STRING ? text : scalar(scalar);
    }
    if (node instanceof Node.Sequence list && option.type() == Option.Type.STRINGS) {
      boolean plain =
          list.items().stream()
              .allMatch(i -> i instanceof Node.Scalar s && s.kind() != Node.Kind.NOTHING);
      return plain
          ? Json.strings(list.items().stream().map(i -> ((Node.Scalar) i).text()).toList())
          : of(node);
    }
    return of(node);
  }

  private static Json scalar(Node.Scalar scalar) {
    return switch (scalar.kind()) {
      case TEXT, ODD_NUMBER -> Json.of(scalar.text());
      case NUMBER -> new JsonNumber(scalar.text());
      case BOOLEAN -> Json.of(scalar.text().toLowerCase(Locale.ROOT).equals("true"));
      case NOTHING -> JsonNull.NULL;
    };
  }
}
