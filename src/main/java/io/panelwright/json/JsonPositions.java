package io.panelwright.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of a JSON text stand. A pointer is the keys and indices from the root, such as
 * {@code [panels, 3, title]}.
 */
public final class JsonPositions {

  private final Part root;

  private JsonPositions(Part root) {
    this.root = root;
  }

  /**
   * A value in its text, and the values in it.
   *
   * @param key index of the first character of its key's quote; {@code start} where it has no key
   * @param start index of its first character
   * @param end index behind its last character
   * @param parts of an object by key, of a list by number, in order
   */
  record Part(int key, int start, int end, Map<String, Part> parts) {}

  /**
   * Where the values of this text stand. Indices count UTF-16 units, a byte-order mark included.
   *
   * @throws JsonException for anything but one JSON value
   */
  public static JsonPositions of(String text) {
    int shift = text.startsWith(Parsing.MARK) ? Parsing.MARK.length() : 0;
    return new JsonPositions(
        Parsing.only(text, parser -> part(parser, shift, start(parser, shift))));
  }

  private static Part part(JsonParser parser, int shift, int key) throws IOException {
    int start = start(parser, shift);
    Map<String, Part> parts = Map.of();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      parts = members(parser, shift);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      parts = items(parser, shift);
    } else {
      parser.finishToken();
    }
    int end = (int) parser.currentLocation().getCharOffset() + shift;
    return new Part(key, start, end, parts);
  }

  private static Map<String, Part> members(JsonParser parser, int shift) throws IOException {
    Map<String, Part> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int key = start(parser, shift);
      parser.nextToken();
      members.put(name, part(parser, shift, key));
    }
    return members;
  }

  private static Map<String, Part> items(JsonParser parser, int shift) throws IOException {
    List<Part> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(part(parser, shift, start(parser, shift)));
    }
    Map<String, Part> numbered = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      numbered.put(String.valueOf(i), items.get(i));
    }
    return numbered;
  }

  private static int start(JsonParser parser, int shift) {
    return (int) parser.currentTokenLocation().getCharOffset() + shift;
  }

  /** Index of the first character of a value, or of the innermost value around it that is there. */
  public int start(List<String> pointer) {
    Part part = root;
    for (String name : pointer) {
      Part inner = part.parts.get(name);
      if (inner == null) {
        return part.start;
      }
      part = inner;
    }
    return part.start;
  }

  Optional<Part> part(List<String> pointer) {
    Part part = root;
    for (String name : pointer) {
      part = part.parts.get(name);
      if (part == null) {
        return Optional.empty();
      }
    }
    return Optional.of(part);
  }
}
