package io.panelwright.export;

import io.panelwright.contract.RecordingRule;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts recording rules: each after those whose series it queries, otherwise as declared. */
final class RuleOrder {

  private final List<RecordingRule> rules;
  private final Set<RecordingRule> sorted = new LinkedHashSet<>();

  /** The rules that are being added, so that a cycle ends. */
  private final Set<RecordingRule> pending = new LinkedHashSet<>();

  private RuleOrder(List<RecordingRule> rules) {
    this.rules = rules;
  }

  static List<RecordingRule> sort(List<RecordingRule> rules) {
    var order = new RuleOrder(rules);
    rules.forEach(order::add);
    return List.copyOf(order.sorted);
  }

  private void add(RecordingRule rule) {
    if (!pending.add(rule)) {
      return;
    }
    Set<String> queried = queriedSeries(rule);
    rules.stream().filter(other -> queried.contains(other.name())).forEach(this::add);
    sorted.add(rule);
  }

  private static Set<String> queriedSeries(RecordingRule rule) {
    return Promql.parse(rule.expression(), Dialect.PROMETHEUS).expr().stream()
        .flatMap(expr -> expr.walk())
        .filter(VectorSelector.class::isInstance)
        .flatMap(selector -> ((VectorSelector) selector).metric().stream())
        .collect(Collectors.toSet());
  }
}
