package io.panelwright.prometheus;

import io.panelwright.json.Json;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.List;

/**
 * What stands around the data of every answer.
 *
 * @param errorType {@code bad_data}, {@code execution}, {@code timeout} …; empty without an error
 * @param error in the server's words; empty without one
 * @param warnings why data may be missing
 * @param infos what the server found odd
 */
record Envelope<T>(
    String status,
    String errorType,
    String error,
    List<String> warnings,
    List<String> infos,
    T data) {

  Envelope {
    warnings = List.copyOf(warnings);
    infos = List.copyOf(infos);
  }

  /** How a whole answer is read. */
  interface Opening<T> {
    /**
     * @throws MalformedException when the text is no answer
     */
    Envelope<T> open(String text);
  }

  /** Reads an answer as a tree; what is missing or {@code null} is {@link JsonNull}. */
  static Opening<Json> opening() {
    return text -> {
      JsonObject object = object(text);
      return new Envelope<>(
          object.string("status").orElse(""),
          object.string("errorType").orElse(""),
          object.string("error").or(() -> object.string("message")).orElse(""),
          object.array("warnings").strings().toList(),
          object.array("infos").strings().toList(),
          object.get("data").orElse(JsonNull.NULL));
    };
  }

  private static JsonObject object(String text) {
    try {
      if (JsonReader.read(text) instanceof JsonObject object) {
        return object;
      }
    } catch (JsonException e) {
      throw new MalformedException(
          "no JSON at line " + e.line() + ", column " + e.column() + ": " + e.getMessage());
    }
    throw new MalformedException("expected a JSON object");
  }

  boolean isSuccess() {
    return status.equals("success");
  }
}
