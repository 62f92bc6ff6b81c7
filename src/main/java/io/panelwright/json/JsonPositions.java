package io.panelwright.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The positions of all values of a JSON text. */
public final class JsonPositions {

  private final Range root;

  private JsonPositions(Range root) {
    this.root = root;
  }

  /**
   * The range of a value in its text, with the ranges of its children.
   *
   * @param keyStart index of the opening quote of its key; {@code start} if it has no key
   * @param start index of the first character
   * @param end index after the last character
   * @param children of an object by key, of an array by index, in order
   */
  record Range(int keyStart, int start, int end, Map<String, Range> children) {}

  /**
   * Parses a text. Indices count UTF-16 units, including a byte-order mark.
   *
   * @throws JsonException for anything but one JSON value
   */
  public static JsonPositions parse(String text) {
    int shift =
        text.startsWith(StrictJsonParser.BYTE_ORDER_MARK)
            ? StrictJsonParser.BYTE_ORDER_MARK.length()
            : 0;
    return new JsonPositions(
        StrictJsonParser.parse(text, parser -> range(parser, shift, startIndex(parser, shift))));
  }

  private static Range range(JsonParser parser, int shift, int key) throws IOException {
    int start = startIndex(parser, shift);
    Map<String, Range> children = Map.of();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      children = members(parser, shift);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      children = items(parser, shift);
    } else {
      parser.finishToken();
    }
    int end = (int) parser.currentLocation().getCharOffset() + shift;
    return new Range(key, start, end, children);
  }

  private static Map<String, Range> members(JsonParser parser, int shift) throws IOException {
    Map<String, Range> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int key = startIndex(parser, shift);
      parser.nextToken();
      members.put(name, range(parser, shift, key));
    }
    return members;
  }

  private static Map<String, Range> items(JsonParser parser, int shift) throws IOException {
    List<Range> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(range(parser, shift, startIndex(parser, shift)));
    }
    Map<String, Range> numbered = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      numbered.put(String.valueOf(i), items.get(i));
    }
    return numbered;
  }

  private static int startIndex(JsonParser parser, int shift) {
    return (int) parser.currentTokenLocation().getCharOffset() + shift;
  }

  /** The start of a value, or of the innermost enclosing value that exists. */
  public int startIndex(JsonPointer pointer) {
    Range range = root;
    for (String token : pointer.tokens()) {
      Range child = range.children.get(token);
      if (child == null) {
        return range.start;
      }
      range = child;
    }
    return range.start;
  }

  Optional<Range> range(JsonPointer pointer) {
    Range range = root;
    for (String token : pointer.tokens()) {
      range = range.children.get(token);
      if (range == null) {
        return Optional.empty();
      }
    }
    return Optional.of(range);
  }
}
