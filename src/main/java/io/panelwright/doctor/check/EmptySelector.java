package io.panelwright.doctor.check;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A selector without series, although its metric has some.
 *
 * @param matcher the matcher that no series fulfills
 * @param rest the selector without this matcher, which has series
 */
record EmptySelector(VectorSelector selector, LabelMatcher matcher, VectorSelector rest) {

  /** Finds the matcher by omitting one at a time. */
  static Optional<EmptySelector> find(VectorSelector selector, PrometheusProbe probe) {
    if (matchers(selector).isEmpty() || probe.isEmpty(metricOnly(selector))) {
      return Optional.empty();
    }
    return matchers(selector).stream()
        .map(matcher -> new EmptySelector(selector, matcher, without(selector, matcher)))
        .filter(candidate -> probe.isNotEmpty(candidate.rest))
        .findFirst()
        .or(() -> findByAdding(selector, probe));
  }

  /** For matchers that only together have no series: the first that leaves none. */
  private static Optional<EmptySelector> findByAdding(
      VectorSelector selector, PrometheusProbe probe) {
    VectorSelector rest = metricOnly(selector);
    for (LabelMatcher matcher : matchers(selector)) {
      List<LabelMatcher> extended = new ArrayList<>(rest.matchers());
      extended.add(matcher);
      VectorSelector narrower = PrometheusProbe.withMatchers(selector, extended);
      if (probe.isEmpty(narrower)) {
        return Optional.of(new EmptySelector(selector, matcher, rest));
      }
      rest = narrower;
    }
    return Optional.empty();
  }

  /** The existing values of the matcher's label. */
  List<String> values(PrometheusProbe probe) {
    return probe.values(matcher.name(), rest);
  }

  /** The selector with another matcher in place of the empty one. */
  VectorSelector with(LabelMatcher other) {
    List<LabelMatcher> matchers = new ArrayList<>(rest.matchers());
    matchers.add(other);
    return PrometheusProbe.withMatchers(selector, matchers);
  }

  /** Formats the matcher. */
  String matcherText() {
    return format(matcher.name(), matcher.op(), matcher.value());
  }

  /** Formats a matcher as in PromQL. */
  static String format(String name, LabelMatcher.Op op, String value) {
    var quoted = new StringBuilder();
    value.codePoints().mapToObj(EmptySelector::escape).forEach(quoted::append);
    return name + op.text() + "\"" + quoted + "\"";
  }

  private static String escape(int c) {
    return switch (c) {
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      default ->
          Character.isISOControl(c)
              ? String.format(Locale.ROOT, "\\x%02x", c)
              : Character.toString(c);
    };
  }

  /** Whether the matcher has one literal value. */
  boolean hasLiteralValue() {
    return matcher.op() == LabelMatcher.Op.EQUAL
        || matcher.op() == LabelMatcher.Op.REGEX && matcher.value().matches("[\\w:./-]+");
  }

  /** Removes all matchers except the metric name. */
  static VectorSelector metricOnly(VectorSelector selector) {
    return PrometheusProbe.withMatchers(
        selector, selector.matchers().stream().filter(LabelMatcher::isOnName).toList());
  }

  private static List<LabelMatcher> matchers(VectorSelector selector) {
    return selector.matchers().stream().filter(matcher -> !matcher.isOnName()).toList();
  }

  private static VectorSelector without(VectorSelector selector, LabelMatcher matcher) {
    return PrometheusProbe.withMatchers(
        selector, selector.matchers().stream().filter(other -> other != matcher).toList());
  }
}
