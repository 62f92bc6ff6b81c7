package io.panelwright.yaml.node;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Converts nodes to JSON and JSON to nodes. */
public final class NodeConverter {

  private NodeConverter() {}

  /** Converts a node to JSON; numbers that are not JSON numbers become texts. */
  public static Json toJson(Node node) {
    if (node instanceof Node.Mapping mapping) {
      Map<String, Json> members = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> members.put(entry.key().text(), toJson(entry.value())));
      return new JsonObject(members);
    }
    if (node instanceof Node.Sequence sequence) {
      return new JsonArray(sequence.items().stream().map(NodeConverter::toJson).toList());
    }
    return node instanceof Node.Scalar scalar ? scalar(scalar) : JsonNull.NULL;
  }

  /** Converts a value to the nodes that reading it returns, all at one position. */
  public static Node toNode(Json value, Position position) {
    if (value instanceof JsonObject object) {
      List<Node.Entry> entries = new ArrayList<>();
      object
          .members()
          .forEach((key, inner) -> entries.add(entry(key, toNode(inner, position), position)));
      return new Node.Mapping(position, entries);
    }
    if (value instanceof JsonArray array) {
      return new Node.Sequence(
          position, array.items().stream().map(item -> toNode(item, position)).toList());
    }
    Node.Kind kind =
        value instanceof JsonString
            ? Node.Kind.TEXT
            : value instanceof JsonNumber
                ? Node.Kind.NUMBER
                : value instanceof JsonBoolean ? Node.Kind.BOOLEAN : Node.Kind.NULL;
    String text = value instanceof JsonString string ? string.value() : value.toString();
    return new Node.Scalar(position, kind, text);
  }

  private static Node.Entry entry(String key, Node value, Position position) {
    return new Node.Entry(new Node.Scalar(position, Node.Kind.TEXT, key), value);
  }

  private static Json scalar(Node.Scalar scalar) {
    return switch (scalar.kind()) {
      case TEXT, NON_JSON_NUMBER -> Json.of(scalar.text());
      case NUMBER -> new JsonNumber(scalar.text());
      case BOOLEAN -> Json.of(scalar.text().toLowerCase(Locale.ROOT).equals("true"));
      case NULL -> JsonNull.NULL;
    };
  }

  /** Returns whether two values are equal except for the order of members. */
  public static boolean equalsIgnoringOrder(Json one, Json other) {
    return sortMembers(one).equals(sortMembers(other));
  }

  /** Sorts members alphabetically, as Grafana does. */
  public static Json sortMembers(Json json) {
    if (json instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(NodeConverter::sortMembers).toList());
    }
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    Map<String, Json> sorted = new LinkedHashMap<>();
    object.members().keySet().stream()
        .sorted()
        .forEach(key -> sorted.put(key, sortMembers(object.members().get(key))));
    return new JsonObject(sorted);
  }
}
