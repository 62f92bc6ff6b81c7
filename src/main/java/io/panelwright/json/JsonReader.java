package io.panelwright.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a JSON text and keeps the text of numbers and the order of members. */
public final class JsonReader {

  private JsonReader() {}

  /**
   * Reads one JSON value. A leading byte-order mark is accepted.
   *
   * @throws JsonException if the text is not exactly one JSON value, or repeats a key in an object
   */
  public static Json read(String text) {
    return StrictJsonParser.parse(text, JsonReader::value);
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
    JsonObjectBuilder members = JsonObject.builder();
    List<JsonLocation> locations = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      JsonLocation location = parser.currentTokenLocation();
      int earlier = members.position(key);
      if (earlier >= 0) {
        JsonLocation first = locations.get(earlier);
        throw StrictJsonParser.exceptionAt(location, duplicateKeyMessage(key, first));
      }
      locations.add(location);
      parser.nextToken();
      members.put(key, value(parser));
    }
    return members.build();
  }

  private static String duplicateKeyMessage(String key, JsonLocation first) {
    return "the key "
        + Json.of(key)
        + " is repeated; the first is on line "
        + first.getLineNr()
        + ":"
        + first.getColumnNr()
        + ": keep one of them";
  }

  private static JsonArray array(JsonParser parser) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new JsonArray(items);
  }
}
