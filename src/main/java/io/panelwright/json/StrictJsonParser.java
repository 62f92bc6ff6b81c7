package io.panelwright.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** Runs Jackson's parser on a text that must be exactly one JSON value. */
final class StrictJsonParser {

  /** More than any dashboard needs; the limit prevents a stack overflow. */
  private static final int MAX_DEPTH = 500;

  /** Keys, values and brackets; the largest dashboards have about 100,000. */
  private static final int MAX_TOKENS = 2_000_000;

  private static final JsonFactory JACKSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxTokenCount(MAX_TOKENS)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  static final String BYTE_ORDER_MARK = "\uFEFF";

  private StrictJsonParser() {}

  /** Reads one value from a parser that is at the first token of the value. */
  interface ValueReader<T> {
    T read(JsonParser parser) throws IOException;
  }

  /**
   * Reads the value of a text. A leading byte-order mark is accepted.
   *
   * @throws JsonException if the text is not exactly one JSON value
   */
  static <T> T parse(String text, ValueReader<T> reader) {
    String body =
        text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    try (JsonParser parser = JACKSON.createParser(body)) {
      return parse(parser, reader);
    } catch (IOException e) {
      throw new IllegalStateException("reading a string cannot fail otherwise", e);
    }
  }

  private static <T> T parse(JsonParser parser, ValueReader<T> reader) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw exceptionAt(parser.currentLocation(), "the text is empty: expected a JSON value");
      }
      T value = reader.read(parser);
      if (parser.nextToken() != null) {
        throw exceptionAt(
            parser.currentTokenLocation(), "expected the end of the text after the JSON value");
      }
      return value;
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      throw exceptionAt(
          location == null ? parser.currentLocation() : location,
          simplifyMessage(e.getOriginalMessage()));
    }
  }

  /** Removes Jackson's advice to programmers, such as features to enable and limits to raise. */
  private static String simplifyMessage(String message) {
    return message
        .replaceAll("\\[Source: [^;]*; (line: \\d+, column: \\d+)]", "$1")
        .replaceAll("(: enable|, from) `[^`]*`( to allow)?", "")
        .replaceAll(" \\(not recognized as one since Feature [^)]*\\)", "");
  }

  static JsonException exceptionAt(JsonLocation location, String message) {
    return new JsonException(message, location.getLineNr(), location.getColumnNr());
  }
}
