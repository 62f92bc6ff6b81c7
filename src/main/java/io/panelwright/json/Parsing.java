package io.panelwright.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** Runs Jackson's parser over a text that must be one JSON value. */
final class Parsing {

  /** Nesting that no dashboard has; beyond it a text is refused rather than the stack lost. */
  private static final int DEPTH = 500;

  /** Keys, values and brackets; the largest dashboards have a hundred thousand. */
  private static final int TOKENS = 2_000_000;

  private static final JsonFactory JACKSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxTokenCount(TOKENS)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  static final String MARK = "\uFEFF";

  private Parsing() {}

  /** Takes one value from a parser that stands on its first token. */
  interface Taking<T> {
    T take(JsonParser parser) throws IOException;
  }

  /**
   * The one value of a text. A byte-order mark in front is accepted.
   *
   * @throws JsonException for anything else
   */
  static <T> T only(String text, Taking<T> taking) {
    String body = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    try (JsonParser parser = JACKSON.createParser(body)) {
      return only(parser, taking);
    } catch (IOException e) {
      throw new IllegalStateException("reading a string cannot fail otherwise", e);
    }
  }

  private static <T> T only(JsonParser parser, Taking<T> taking) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw at(parser.currentLocation(), "the text is empty: expected a JSON value");
      }
      T value = taking.take(parser);
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

  /** Jackson's words for its own programmers (features to enable, limits to raise) taken out. */
  private static String plain(String message) {
    return message
        .replaceAll("\\[Source: [^;]*; (line: \\d+, column: \\d+)]", "$1")
        .replaceAll("(: enable|, from) `[^`]*`( to allow)?", "")
        .replaceAll(" \\(not recognized as one since Feature [^)]*\\)", "");
  }

  static JsonException at(JsonLocation location, String message) {
    return new JsonException(message, location.getLineNr(), location.getColumnNr());
  }
}
