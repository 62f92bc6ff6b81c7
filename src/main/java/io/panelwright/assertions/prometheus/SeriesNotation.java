package io.panelwright.assertions.prometheus;

import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.ParseError;
import io.panelwright.promql.ParseResult;
import io.panelwright.promql.Promql;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads series in the notation of {@code promtool test rules}: {@code up{job="shop"} 1x10 _x3 0}.
 *
 * <p>{@code a+bxn}, {@code a-bxn} and {@code axn} are n + 1 samples, {@code _} and {@code _xn} are
 * missing samples, {@code stale} is a staleness marker. See
 * https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#series
 */
public final class SeriesNotation {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

  /** The maximum number of characters before and after an error. */
  private static final int MAX_BEFORE = 80;

  private static final int MAX_AFTER = 40;

  private final String text;

  private SeriesNotation(String text) {
    this.text = text;
  }

  /**
   * Reads one series.
   *
   * @throws IllegalArgumentException with the column of the first error
   */
  public static GivenSeries read(String text) {
    return new SeriesNotation(text).read();
  }

  private GivenSeries read() {
    int start = text.length() - text.stripLeading().length();
    int end = selectorEnd(start);
    Map<String, String> labels = labels(start, end);
    var values = new SampleNotation(this, text, end).read();
    return new GivenSeries(text.strip(), labels, values.samples(), values.positions());
  }

  /** The index after the metric name and the labels. */
  private int selectorEnd(int start) {
    Matcher name = NAME.matcher(text).region(start, text.length());
    int end = name.lookingAt() ? name.end() : start;
    int brace = end;
    while (brace < text.length() && text.charAt(brace) == ' ') {
      brace++;
    }
    if (brace < text.length() && text.charAt(brace) == '{' && !text.startsWith("{{", brace)) {
      return closingBrace(brace) + 1;
    }
    if (end == start) {
      throw error(start, "expected a metric name, such as up{job=\"shop\"}");
    }
    return end;
  }

  private int closingBrace(int open) {
    char quote = 0;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0 && c == '\\' && quote != '`') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'' || c == '`') {
        quote = c;
      } else if (c == '}') {
        return i;
      }
    }
    throw error(open, "expected a closing brace after the labels");
  }

  private Map<String, String> labels(int start, int end) {
    ParseResult parsed = Promql.parse(text.substring(start, end), Dialect.PROMETHEUS);
    for (ParseError error : parsed.errors()) {
      throw error(start + error.span().start(), error.message());
    }
    if (!(parsed.expr().orElseThrow() instanceof VectorSelector selector)) {
      throw error(start, "expected a metric name, such as up{job=\"shop\"}");
    }
    Map<String, String> labels = new TreeMap<>();
    if (!selector.name().isEmpty()) {
      labels.put(LabelMatcher.METRIC_NAME, selector.name());
    }
    for (LabelMatcher matcher : selector.matchers()) {
      int column = start + matcher.span().start();
      if (matcher.op() != LabelMatcher.Op.EQUAL) {
        throw error(
            column,
            "expected "
                + matcher.name()
                + "=\"…\", because a series has exactly one value for each label");
      }
      if (labels.put(matcher.name(), matcher.value()) != null) {
        throw error(column, "the label " + matcher.name() + " has a second value");
      }
    }
    labels.values().removeIf(String::isEmpty);
    return labels;
  }

  /** An error at an index, with a caret below it; of a long text only the part around it. */
  IllegalArgumentException error(int index, String message) {
    int start = Math.max(0, index - MAX_BEFORE);
    int end = Math.min(text.length(), index + MAX_AFTER);
    String part = text.substring(start, end).replaceAll("\\s", " ");
    return new IllegalArgumentException(
        "series in promtool's notation, column "
            + (index + 1)
            + ": "
            + message
            + "\n  "
            + part
            + "\n  "
            + " ".repeat(index - start)
            + "^");
  }
}
