package io.panelwright.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON text without losing the text of a number or the order of a member. */
public final class JsonReader {

  /** Nesting that no dashboard has; beyond it a text is refused rather than the stack lost. */
  private static final int DEPTH = 500;

  private static final JsonFactory JACKSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private JsonReader() {}

  /**
   * Reads one JSON value. A byte-order mark in front is accepted.
   *
   * @throws JsonException for anything but one JSON value, also for a key given twice in one object
   */
  public static Json read(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (JsonParser parser = JACKSON.createParser(body)) {
      return only(parser);
    } catch (IOException e) {
      throw new IllegalStateException("reading a string cannot fail otherwise", e);
    }
  }

  private static Json only(JsonParser parser) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw at(parser.currentLocation(), "the text is empty: expected a JSON value");
      }
      Json value = value(parser);
      if (parser.nextToken() != null) {
        throw at(
            parser.currentTokenLocation(), "expected the end of the text after the JSON value");
      }
      return value;
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      throw at(
          location == null ? parser.currentLocation() : location, plain(e.getOriginalMessage()));
    }
  }

  private static Json value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new JsonString(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
      case VALUE_TRUE -> Json.of(true);
      case VALUE_FALSE -> Json.of(false);
      case VALUE_NULL -> JsonNull.NULL;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("a value cannot start with " + token);
    };
  }

  private static JsonObject object(JsonParser parser) throws IOException {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      if (members.containsKey(key)) {
        throw at(
            parser.currentTokenLocation(),
            "the key \"" + key + "\" is given twice: keep one of them");
      }
      parser.nextToken();
      members.put(key, value(parser));
    }
    return new JsonObject(members);
  }

  private static JsonArray array(JsonParser parser) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new JsonArray(items);
  }

  /** Jackson's words for its own programmers (features to enable, limits to raise) taken out. */
  private static String plain(String message) {
    return message
        .replaceAll("\\[Source: [^;]*; (line: \\d+, column: \\d+)]", "$1")
        .replaceAll("(: enable|, from) `[^`]*`( to allow)?", "")
        .replaceAll(" \\(not recognized as one since Feature [^)]*\\)", "");
  }

  private static JsonException at(JsonLocation location, String message) {
    return new JsonException(message, location.getLineNr(), location.getColumnNr());
  }
}
