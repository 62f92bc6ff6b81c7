package io.panelwright.prometheus;

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

/** Reads the answer to a query sample by sample, without a tree of it. */
final class QueryReader {

  private static final JsonFactory JACKSON = new JsonFactory();

  private final JsonParser parser;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> infos = new ArrayList<>();
  private final List<Series> series = new ArrayList<>();
  private Optional<String> text = Optional.empty();

  private QueryReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads a whole answer. Without data its result is empty. */
  static Envelope<QueryResult> open(String answer) {
    try (JsonParser parser = JACKSON.createParser(answer)) {
      return new QueryReader(parser).answer();
    } catch (JsonProcessingException e) {
      throw new MalformedException("no JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
    } catch (IOException e) {
      throw new IllegalStateException("reading a string cannot fail otherwise", e);
    }
  }

  private Envelope<QueryResult> answer() throws IOException {
    parser.nextToken();
    members(this::member);
    if (parser.nextToken() != null) {
      throw new MalformedException("expected the end of the text after the answer");
    }
    return new Envelope<>(
        texts.getOrDefault("status", ""),
        texts.getOrDefault("errorType", ""),
        texts.getOrDefault("error", ""),
        warnings,
        infos,
        new QueryResult(type(), series, text));
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "data" -> members(this::dataMember);
      case "warnings" -> items(() -> warnings.add(string()));
      case "infos" -> items(() -> infos.add(string()));
      case "status", "errorType", "error" -> texts.put(name, string());
      default -> parser.skipChildren();
    }
  }

  private void dataMember(String name) throws IOException {
    switch (name) {
      case "resultType" -> texts.put(name, string());
      case "result" -> result();
      default -> parser.skipChildren();
    }
  }

  private QueryResult.Type type() {
    return switch (texts.getOrDefault("resultType", "vector")) {
      case "vector" -> QueryResult.Type.VECTOR;
      case "matrix" -> QueryResult.Type.MATRIX;
      case "scalar" -> QueryResult.Type.SCALAR;
      case "string" -> QueryResult.Type.STRING;
      default ->
          throw new MalformedException(
              "unknown type of result \"" + texts.get("resultType") + "\"");
    };
  }

  /** A list of series, or the time and value of a scalar or string. */
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
    if (texts.getOrDefault("resultType", "").equals("string")) {
      text = Optional.of(value);
    } else {
      Sample sample = new Sample(seconds, number(value));
      series.add(new Series(new Labels(Map.of()), List.of(sample), List.of()));
    }
    endOfPair();
  }

  private Series oneSeries() throws IOException {
    Map<String, String> labels = new LinkedHashMap<>();
    List<Sample> samples = new ArrayList<>();
    List<HistogramSample> histograms = new ArrayList<>();
    members(
        name -> {
          switch (name) {
            case "metric" -> members(label -> labels.put(label, string()));
            case "value" -> samples.add(sample());
            case "values" -> items(() -> samples.add(sample()));
            case "histogram" -> histograms.add(histogram());
            case "histograms" -> items(() -> histograms.add(histogram()));
            default -> parser.skipChildren();
          }
        });
    return new Series(new Labels(labels), samples, histograms);
  }

  private Sample sample() throws IOException {
    double seconds = seconds();
    double value = number(string());
    endOfPair();
    return new Sample(seconds, value);
  }

  private HistogramSample histogram() throws IOException {
    double seconds = seconds();
    Map<String, String> parts = new LinkedHashMap<>();
    members(
        name -> {
          if (name.equals("count") || name.equals("sum")) {
            parts.put(name, string());
          } else {
            parser.skipChildren();
          }
        });
    endOfPair();
    return new HistogramSample(
        seconds, number(parts.getOrDefault("count", "")), number(parts.getOrDefault("sum", "")));
  }

  /** The first of a pair; the parser then stands on the second. */
  private double seconds() throws IOException {
    expect(JsonToken.START_ARRAY, "a pair of time and value");
    JsonToken time = parser.nextToken();
    if (time == null || !time.isNumeric()) {
      throw new MalformedException("expected a time as a number, found " + found());
    }
    double seconds = parser.getDoubleValue();
    parser.nextToken();
    return seconds;
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
          throw new MalformedException("expected a number, found \"" + text + "\"");
        }
      }
    };
  }

  private String string() throws IOException {
    expect(JsonToken.VALUE_STRING, "a text");
    return parser.getText();
  }

  /** What to do with a member; the parser stands on its value. */
  private interface Member {
    void read(String name) throws IOException;
  }

  /** What to do with an item; the parser stands on it. */
  private interface Item {
    void read() throws IOException;
  }

  private void members(Member member) throws IOException {
    expect(JsonToken.START_OBJECT, "an object");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      member.read(name);
    }
  }

  private void items(Item item) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(JsonToken.START_ARRAY, "a list");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      item.read();
    }
  }

  private void expect(JsonToken token, String what) throws IOException {
    if (parser.currentToken() != token) {
      throw new MalformedException("expected " + what + ", found " + found());
    }
  }

  private String found() throws IOException {
    return parser.currentToken() == null ? "the end" : "\"" + parser.getText() + "\"";
  }
}
