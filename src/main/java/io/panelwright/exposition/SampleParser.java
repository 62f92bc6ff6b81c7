package io.panelwright.exposition;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Parses the line of one sample. */
final class SampleParser {

  /** Prometheus rejects the hexadecimal numbers of Go. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private final LineCursor cursor;

  SampleParser(LineCursor cursor) {
    this.cursor = cursor;
  }

  void parse(ExpositionVisitor visitor) throws LineSyntaxException {
    Map<String, String> labels = new LinkedHashMap<>();
    String name = "";
    if (!cursor.isAt('{')) {
      name = cursor.name("the name of a metric", true);
      requireBlankOrBrace();
      cursor.skipBlanks();
    }
    int braces = cursor.index();
    if (cursor.skip('{')) {
      name = labels(name, labels);
      cursor.skipBlanks();
    }
    if (name.isEmpty()) {
      throw new LineSyntaxException(
          braces, "the sample has no name", "write it as {\"the.name\", label=\"value\"} 1");
    }
    double value = value();
    optionalTimestamp();
    exemplar();
    if (!cursor.isAtEnd()) {
      throw cursor.expected("the end of the line");
    }
    visitor.sample(name, labels, value);
  }

  private void requireBlankOrBrace() throws LineSyntaxException {
    if (!cursor.isAt(' ') && !cursor.isAt('\t') && !cursor.isAt('{')) {
      throw cursor.expected(
          "labels or a value",
          cursor.isAtEnd()
              ? ""
              : "a name has letters, digits, _ and : only; write others as {\"the.name\"}");
    }
  }

  /** Reads labels up to the closing brace; returns the name, which may be the first item. */
  private String labels(String name, Map<String, String> labels) throws LineSyntaxException {
    String found = name;
    cursor.skipBlanks();
    while (!cursor.skip('}')) {
      int start = cursor.index();
      boolean isQuoted = cursor.isAt('"');
      String label = cursor.name("a label or }", false);
      cursor.skipBlanks();
      if (cursor.skip('=')) {
        cursor.skipBlanks();
        add(labels, label, cursor.quoted("a value"), start);
      } else if (isQuoted && found.isEmpty() && labels.isEmpty()) {
        found = label;
      } else {
        throw cursor.expected("= after the label " + label);
      }
      separator();
    }
    return found;
  }

  private static void add(Map<String, String> labels, String label, String value, int start)
      throws LineSyntaxException {
    if (labels.put(label, value) != null) {
      throw new LineSyntaxException(
          start, "the label " + label + " appears twice", "expose each label once");
    }
  }

  private void separator() throws LineSyntaxException {
    cursor.skipBlanks();
    if (!cursor.skip(',') && !cursor.isAt('}')) {
      throw cursor.expected(", or }");
    }
    cursor.skipBlanks();
  }

  private double value() throws LineSyntaxException {
    cursor.skipBlanks();
    int start = cursor.index();
    String word = cursor.word();
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "nan", "+nan", "-nan" -> Double.NaN;
      case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> {
        if (!NUMBER.matcher(word).matches()) {
          throw new LineSyntaxException(
              start,
              "expected a number, found " + (word.isEmpty() ? "nothing" : "\"" + word + "\""),
              "");
        }
        yield Double.parseDouble(word);
      }
    };
  }

  /** Milliseconds, or seconds in OpenMetrics, which are not used. */
  private void optionalTimestamp() throws LineSyntaxException {
    cursor.skipBlanks();
    if (!cursor.isAtEnd() && !cursor.isAt('#')) {
      int start = cursor.index();
      String word = cursor.word();
      if (!NUMBER.matcher(word).matches()) {
        throw new LineSyntaxException(
            start, "expected a timestamp or the end of the line, found \"" + word + "\"", "");
      }
      cursor.skipBlanks();
    }
  }

  /** An exemplar of OpenMetrics: {@code # {trace_id="a"} 0.5 1700000000}. */
  private void exemplar() throws LineSyntaxException {
    if (cursor.skip('#')) {
      cursor.skipBlanks();
      if (!cursor.skip('{')) {
        throw cursor.expected("the labels of an exemplar in braces");
      }
      labels("exemplar", new LinkedHashMap<>());
      value();
      optionalTimestamp();
    }
  }
}
