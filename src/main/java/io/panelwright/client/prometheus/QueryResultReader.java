package io.panelwright.client.prometheus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the response to a query sample by sample, without a tree in memory. */
final class QueryResultReader {

  private static final JsonFactory JACKSON = new JsonFactory();

  private final JsonParser parser;
  private final Map<String, String> strings = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<Series> series = new ArrayList<>();
  private Optional<String> text = Optional.empty();

  private QueryResultReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a response. Without data the result is empty.
   *
   * @throws MalformedResponseException if the text is not such a response
   */
  static Envelope<QueryResult> read(String body) {
    try (JsonParser parser = JACKSON.createParser(body)) {
      return new QueryResultReader(parser).readEnvelope();
    } catch (JsonProcessingException e) {
      throw new MalformedResponseException(
          "invalid JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
    } catch (IOException e) {
      throw new IllegalStateException("reading a string cannot fail otherwise", e);
    }
  }

  private Envelope<QueryResult> readEnvelope() throws IOException {
    parser.nextToken();
    members(this::member);
    if (parser.nextToken() != null) {
      throw new MalformedResponseException("expected the end of the text after the JSON value");
    }
    return new Envelope<>(
        strings.getOrDefault("status", ""),
        strings.getOrDefault("errorType", ""),
        strings.getOrDefault("error", ""),
        warnings,
        new QueryResult(type(), series, text));
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "data" -> members(this::dataMember);
      case "warnings" -> items(() -> warnings.add(string()));
      case "status", "errorType", "error" -> strings.put(name, string());
      default -> parser.skipChildren();
    }
  }

  private void dataMember(String name) throws IOException {
    switch (name) {
      case "resultType" -> strings.put(name, string());
      case "result" -> result();
      default -> parser.skipChildren();
    }
  }

  private QueryResult.Type type() {
    return switch (strings.getOrDefault("resultType", "vector")) {
      case "vector" -> QueryResult.Type.VECTOR;
      case "matrix" -> QueryResult.Type.MATRIX;
      case "scalar" -> QueryResult.Type.SCALAR;
      case "string" -> QueryResult.Type.STRING;
      default ->
          throw new MalformedResponseException(
              "expected a vector, matrix, scalar or string, found resultType \""
                  + strings.get("resultType")
                  + "\"");
    };
  }

  /** Reads a list of series, or the time and value of a scalar or string. */
  private void result() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(JsonToken.START_ARRAY, "a list of results");
    JsonToken first = parser.nextToken();
    if (first != null && first.isNumeric()) {
      single();
      return;
    }
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      series.add(oneSeries());
      parser.nextToken();
    }
  }

  private void single() throws IOException {
    double seconds = parser.getDoubleValue();
    parser.nextToken();
    String value = string();
    if (strings.getOrDefault("resultType", "").equals("string")) {
      text = Optional.of(value);
    } else {
      Sample sample = new Sample(seconds, number(value));
      series.add(new Series(new LabelSet(Map.of()), List.of(sample), false));
    }
    endOfPair();
  }

  private Series oneSeries() throws IOException {
    Map<String, String> labels = new LinkedHashMap<>();
    List<Sample> samples = new ArrayList<>();
    boolean hasHistograms = false;
    expect(JsonToken.START_OBJECT, "an object");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "metric" -> members(label -> labels.put(label, string()));
        case "value" -> samples.add(sample());
        case "values" -> items(() -> samples.add(sample()));
        case "histogram", "histograms" -> {
          hasHistograms = true;
          parser.skipChildren();
        }
        default -> parser.skipChildren();
      }
    }
    return new Series(new LabelSet(labels), samples, hasHistograms);
  }

  private Sample sample() throws IOException {
    expect(JsonToken.START_ARRAY, "a pair of time and value");
    JsonToken time = parser.nextToken();
    if (time == null || !time.isNumeric()) {
      throw new MalformedResponseException("expected a time as a number, found " + describeToken());
    }
    double seconds = parser.getDoubleValue();
    parser.nextToken();
    double value = number(string());
    endOfPair();
    return new Sample(seconds, value);
  }

  private void endOfPair() throws IOException {
    parser.nextToken();
    expect(JsonToken.END_ARRAY, "the end of a pair");
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> {
        try {
          yield Double.parseDouble(text);
        } catch (NumberFormatException e) {
          throw new MalformedResponseException("expected a number, found \"" + text + "\"");
        }
      }
    };
  }

  private String string() throws IOException {
    expect(JsonToken.VALUE_STRING, "a string");
    return parser.getText();
  }

  /** Reads the value of a member, which is the parser's current token. */
  private interface MemberHandler {
    void read(String name) throws IOException;
  }

  /** Reads an item, which is the parser's current token. */
  private interface ItemHandler {
    void read() throws IOException;
  }

  private void members(MemberHandler member) throws IOException {
    expect(JsonToken.START_OBJECT, "an object");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      member.read(name);
    }
  }

  private void items(ItemHandler item) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(JsonToken.START_ARRAY, "a list");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      item.read();
    }
  }

  private void expect(JsonToken token, String description) throws IOException {
    if (parser.currentToken() != token) {
      throw new MalformedResponseException(
          "expected " + description + ", found " + describeToken());
    }
  }

  private String describeToken() throws IOException {
    return parser.currentToken() == null ? "the end" : "\"" + parser.getText() + "\"";
  }
}
