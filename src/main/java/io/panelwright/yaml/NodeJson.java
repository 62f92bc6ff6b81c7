package io.panelwright.yaml;

import io.panelwright.diagnostic.Position;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.vocabulary.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes as JSON, and JSON as nodes. */
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

  /** A value as the nodes that reading it gives, all at one place. */
  static Node node(Json value, Position position) {
    if (value instanceof JsonObject object) {
      List<Node.Entry> entries = new ArrayList<>();
      object
          .members()
          .forEach((key, inner) -> entries.add(entry(key, node(inner, position), position)));
      return new Node.Mapping(position, entries);
    }
    if (value instanceof JsonArray array) {
      return new Node.Sequence(
          position, array.items().stream().map(item -> node(item, position)).toList());
    }
    Node.Kind kind =
        value instanceof JsonString
            ? Node.Kind.TEXT
            : value instanceof JsonNumber
                ? Node.Kind.NUMBER
                : value instanceof JsonBoolean ? Node.Kind.BOOLEAN : Node.Kind.NOTHING;
    String text = value instanceof JsonString string ? string.value() : value.toString();
    return new Node.Scalar(position, kind, text);
  }

  private static Node.Entry entry(String key, Node value, Position position) {
    return new Node.Entry(new Node.Scalar(position, Node.Kind.TEXT, key), value);
  }

  private static Json scalar(Node.Scalar scalar) {
    return switch (scalar.kind()) {
      case TEXT, ODD_NUMBER -> Json.of(scalar.text());
      case NUMBER -> new JsonNumber(scalar.text());
      case BOOLEAN -> Json.of(scalar.text().toLowerCase(Locale.ROOT).equals("true"));
      case NOTHING -> JsonNull.NULL;
    };
  }

  /** Whether two values differ in the order of their members at most. */
  static boolean same(Json one, Json other) {
    return sorted(one).equals(sorted(other));
  }

  /** Members in the order of the alphabet, as Grafana has them. */
  static Json sorted(Json json) {
    if (json instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(NodeJson::sorted).toList());
    }
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    Map<String, Json> sorted = new LinkedHashMap<>();
    object.members().keySet().stream()
        .sorted()
        .forEach(key -> sorted.put(key, sorted(object.members().get(key))));
    return new JsonObject(sorted);
  }
}
