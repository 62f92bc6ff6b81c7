package io.panelwright.assertions.prometheus;

import io.panelwright.json.Json;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.Promql;
import io.panelwright.promql.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Separates the series of tests on one server by a prefix of their metric names.
 *
 * <p>A label would change results: {@code shop_errors or vector(0)} has one series without labels,
 * and two series if one of them had a label of the test. Functions and operators drop or keep the
 * name with its prefix exactly as they would without it.
 */
final class MetricPrefix {

  private static final String NAME = LabelMatcher.METRIC_NAME;

  private static final Dialect DIALECT = Dialect.PROMETHEUS.withAllFeatures();

  private final String prefix;
  private final List<Edit> edits = new ArrayList<>();

  private record Edit(int start, int end, String text) {}

  private MetricPrefix(String prefix) {
    this.prefix = prefix;
  }

  /** The labels with a prefixed name, sorted. */
  static Map<String, String> add(String prefix, Map<String, String> labels) {
    Map<String, String> prefixed = new TreeMap<>(labels);
    prefixed.put(NAME, prefix + labels.getOrDefault(NAME, ""));
    return prefixed;
  }

  /** The labels without the prefix, also in labels that a query made of the name. */
  static Map<String, String> remove(String prefix, Map<String, String> labels) {
    Map<String, String> restored = new TreeMap<>();
    labels.forEach((name, value) -> restored.put(name, value.replace(prefix, "")));
    restored.values().removeIf(String::isEmpty);
    return restored;
  }

  /** A query that selects only series with the prefix; unchanged if it cannot be parsed. */
  static String add(String prefix, String promql) {
    return Promql.parse(promql, DIALECT)
        .expr()
        .map(expr -> new MetricPrefix(prefix).rewrite(promql, expr))
        .orElse(promql);
  }

  /** A selector of all series with the prefix. */
  static String selector(String prefix) {
    return "{" + anyName(prefix) + "}";
  }

  private static String anyName(String prefix) {
    return NAME + "=~" + quote(prefix + ".*");
  }

  private String rewrite(String promql, Expr expr) {
    expr.walk().forEach(this::collect);
    var text = new StringBuilder(promql);
    edits.stream()
        .sorted(Comparator.comparingInt(Edit::start).reversed())
        .forEach(edit -> text.replace(edit.start, edit.end, edit.text));
    return text.toString();
  }

  private void collect(Expr expr) {
    if (expr instanceof VectorSelector selector) {
      collectSelector(selector);
    } else if (expr instanceof Call call && call.is("label_replace")) {
      collectNameRegex(call.args());
    }
  }

  private void collectSelector(VectorSelector selector) {
    int start = selector.span().start();
    if (!selector.name().isEmpty()) {
      edits.add(new Edit(start, start, prefix));
      return;
    }
    List<LabelMatcher> names = selector.matchersOn(NAME);
    for (LabelMatcher matcher : names) {
      String value = matcher.op().isRegex() ? prefixed(matcher.value()) : prefix + matcher.value();
      replace(matcher.valueSpan(), value);
    }
    if (names.stream().allMatch(matcher -> matcher.op().isNegative())) {
      boolean alone = selector.matchers().isEmpty();
      edits.add(new Edit(start + 1, start + 1, anyName(prefix) + (alone ? "" : ", ")));
    }
  }

  /** {@code label_replace(v, "metric", "$1", "__name__", "shop_(.*)")} reads the name. */
  private void collectNameRegex(List<Expr> args) {
    if (args.size() == 5
        && args.get(3) instanceof StringLiteral source
        && source.value().equals(NAME)
        && args.get(4) instanceof StringLiteral regex) {
      replace(regex.span(), prefixed(regex.value()));
    }
  }

  private String prefixed(String regex) {
    return prefix + "(?:" + regex + ")";
  }

  private void replace(Span span, String value) {
    edits.add(new Edit(span.start(), span.end(), quote(value)));
  }

  private static String quote(String value) {
    return Json.of(value).toString();
  }
}
