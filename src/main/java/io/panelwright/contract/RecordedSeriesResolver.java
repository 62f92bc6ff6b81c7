package io.panelwright.contract;

import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.Promql;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.MeasurementUnit;
import io.panelwright.promql.analysis.MetricCatalog;
import io.panelwright.promql.analysis.Quantity;
import io.panelwright.promql.analysis.SeriesInfo;
import io.panelwright.promql.analysis.SeriesLabels;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Infers labels and units of recorded series, also of rules that query the series of other rules.
 * Nothing is known about the series of a rule in a cycle, or of one that does not parse.
 */
final class RecordedSeriesResolver implements MetricCatalog {

  /** Calls after which a label can have values that no selector has. */
  private static final Set<String> NEW_VALUES =
      Set.of("label_replace", "label_join", "absent", "absent_over_time");

  /** A rule with its domain and its parsed expression, if it parses. */
  private record ParsedRule(Domain domain, RecordingRule rule, Optional<Expr> expr) {

    /** The names of all series that the rule queries. */
    Stream<String> queried() {
      return expr.stream()
          .flatMap(Expr::walk)
          .filter(VectorSelector.class::isInstance)
          .flatMap(selector -> ((VectorSelector) selector).metric().stream());
    }
  }

  private final ContractIndex metrics;
  private final Map<String, List<ParsedRule>> rules = new LinkedHashMap<>();
  private final Map<String, SeriesOwners> resolved = new LinkedHashMap<>();

  /**
   * @param metrics the owners of all metrics
   */
  RecordedSeriesResolver(List<Domain> domains, ContractIndex metrics) {
    this.metrics = metrics;
    for (Domain domain : domains) {
      for (RecordingRule rule : domain.recordingRules()) {
        Optional<Expr> expr = Promql.parse(rule.expression(), Dialect.PROMETHEUS).expr();
        rules
            .computeIfAbsent(rule.name(), name -> new ArrayList<>())
            .add(new ParsedRule(domain, rule, expr));
      }
    }
  }

  /** The series of all rules by name. */
  Map<String, List<RecordedSeries>> resolve() {
    rules.keySet().forEach(this::resolve);
    Map<String, List<RecordedSeries>> all = new LinkedHashMap<>();
    rules.keySet().forEach(name -> all.put(name, resolved.get(name).recorded()));
    return all;
  }

  /** Resolves a name after the names that its rules query, without recursion: chains are long. */
  private void resolve(String name) {
    Set<String> started = new HashSet<>();
    Deque<String> pending = new ArrayDeque<>(List.of(name));
    while (!pending.isEmpty()) {
      String next = pending.peek();
      if (!resolved.containsKey(next) && started.add(next)) {
        queriedRules(next).filter(other -> !started.contains(other)).forEach(pending::push);
      } else {
        pending.pop();
        resolved.computeIfAbsent(next, this::infer);
      }
    }
  }

  private Stream<String> queriedRules(String name) {
    return rules.get(name).stream()
        .flatMap(ParsedRule::queried)
        .filter(rules::containsKey)
        .filter(other -> !resolved.containsKey(other));
  }

  private SeriesOwners infer(String name) {
    return new SeriesOwners(name, rules.get(name).stream().<SeriesOwner>map(this::infer).toList());
  }

  @Override
  public Optional<SeriesInfo> seriesInfo(String series) {
    return series.equals("up") ? Optional.of(BuiltinMetrics.UP) : owners(series).seriesInfo();
  }

  /** The owners; none for a rule that is not resolved yet, because it is part of a cycle. */
  private SeriesOwners owners(String series) {
    SeriesOwners owners = metrics.owners(series);
    return owners.isEmpty() ? resolved.getOrDefault(series, SeriesOwners.NONE) : owners;
  }

  private RecordedSeries infer(ParsedRule parsed) {
    Domain domain = parsed.domain();
    RecordingRule rule = parsed.rule();
    boolean isPartOfCycle =
        parsed.queried().anyMatch(name -> rules.containsKey(name) && owners(name).isEmpty());
    if (parsed.expr().isEmpty() || isPartOfCycle) {
      return RecordedSeries.unknown(domain, rule);
    }
    Expr expr = parsed.expr().get();
    Analysis analysis = Analysis.analyze(expr, this);
    SeriesLabels labels = analysis.labels(expr);
    Quantity quantity = analysis.quantity(expr);
    MeasurementUnit observed = analysis.observedUnit(expr);
    boolean buckets = labels.canHave("le") && observed != MeasurementUnit.UNKNOWN;
    return RecordedSeries.inferred(
        domain,
        rule,
        quantity,
        labels.isOpen() ? Optional.empty() : Optional.of(names(labels, rule)),
        values(analysis, labels, rule),
        buckets ? Quantity.of(observed) : quantity);
  }

  private static List<String> names(SeriesLabels labels, RecordingRule rule) {
    Set<String> names = new TreeSet<>(labels.names());
    names.remove(LabelMatcher.METRIC_NAME);
    names.addAll(rule.labels().keySet());
    rule.evaluatedBy().seriesLabels().forEach(label -> names.add(label.name()));
    return List.copyOf(names);
  }

  private Map<String, List<String>> values(
      Analysis analysis, SeriesLabels labels, RecordingRule rule) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (!hasNewValues(analysis.root())) {
      for (String label : labels.names()) {
        List<String> known = values(analysis, labels, label);
        if (!known.isEmpty()) {
          values.put(label, known);
        }
      }
    }
    for (Label label : rule.evaluatedBy().seriesLabels()) {
      if (label.isClosed()) {
        values.putIfAbsent(label.name(), label.values());
      }
    }
    rule.labels().forEach((label, value) -> values.put(label, List.of(value)));
    return values;
  }

  private static boolean hasNewValues(Expr expr) {
    return expr.walk()
        .anyMatch(
            part ->
                part instanceof Call call && NEW_VALUES.stream().anyMatch(call::is)
                    || part instanceof Expr.AggregateExpr aggregate
                        && aggregate.op().equals("count_values"));
  }

  /** The values of a label in all selectors that can have it; empty if one has any value. */
  private List<String> values(Analysis analysis, SeriesLabels labels, String label) {
    Optional<String> fixed = labels.fixedValue(label);
    if (fixed.isPresent()) {
      return List.of(fixed.get());
    }
    Set<String> all = new LinkedHashSet<>();
    for (VectorSelector selector : analysis.selectors()) {
      if (analysis.labels(selector).canHave(label)) {
        List<String> known = values(selector, label);
        if (known.isEmpty()) {
          return List.of();
        }
        all.addAll(known);
      }
    }
    return new ArrayList<>(all);
  }

  private List<String> values(VectorSelector selector, String label) {
    return selector.metric().map(this::owners).map(owners -> owners.matching(selector)).stream()
        .flatMap(owners -> owners.values(label).stream())
        .filter(value -> selector.matchersOn(label).stream().allMatch(m -> m.matches(value)))
        .toList();
  }
}
