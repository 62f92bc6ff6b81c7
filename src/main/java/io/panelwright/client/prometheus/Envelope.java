package io.panelwright.client.prometheus;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.type.TypeReference;
import io.panelwright.json.JsonException;
import io.panelwright.json.RecordReader;
import java.util.List;

/**
 * The JSON object that every response of the API consists of.
 *
 * @param errorType {@code bad_data}, {@code execution}, {@code timeout} …; empty without an error
 * @param error the server's message; empty without an error
 * @param warnings reasons why data may be missing
 * @param data {@code null} if the member is missing and is not a list or map
 */
record Envelope<T>(
    String status,
    String errorType,
    @JsonAlias("message") String error,
    List<String> warnings,
    T data) {

  Envelope {
    warnings = List.copyOf(warnings);
  }

  /**
   * Binds a response.
   *
   * @throws MalformedResponseException if the text is not an envelope with data of this type
   */
  static <T> Envelope<T> read(String text, TypeReference<Envelope<T>> type) {
    try {
      return RecordReader.read(text, type);
    } catch (JsonException e) {
      throw new MalformedResponseException(
          "line " + e.line() + ", column " + e.column() + ": " + e.getMessage());
    }
  }

  boolean isSuccess() {
    return status.equals("success");
  }

  /**
   * The data.
   *
   * @throws MalformedResponseException if the member is missing
   */
  T requireData() {
    if (data == null) {
      throw new MalformedResponseException("data: expected an object, found nothing");
    }
    return data;
  }
}
