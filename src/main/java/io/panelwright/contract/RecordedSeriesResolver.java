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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Infers labels and units of recorded series, also of rules that query the series of other rules.
 * Nothing is known about the series of a rule in a cycle, or of one that does not parse.
 */
final class RecordedSeriesResolver implements MetricCatalog {

  /** Calls after which a label can have values that no selector has. */
  private static final Set<String> NEW_VALUES =
      Set.of("label_replace", "label_join", "absent", "absent_over_time");

  private final Contract contract;
  private final Map<String, RecordedSeries> resolved = new HashMap<>();
  private final Set<String> pending = new TreeSet<>();

  RecordedSeriesResolver(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Optional<SeriesInfo> seriesInfo(String series) {
    return owner(series)
        .map(owner -> owner.seriesInfo(series))
        .or(() -> Optional.of(series).filter("up"::equals).map(up -> BuiltinMetrics.UP));
  }

  private Optional<SeriesOwner> owner(String series) {
    return contract.ownerOf(series).<SeriesOwner>map(owner -> owner).or(() -> resolve(series));
  }

  /** The series with this name; empty without a rule. */
  Optional<RecordedSeries> resolve(String series) {
    if (resolved.containsKey(series)) {
      return Optional.of(resolved.get(series));
    }
    for (Domain domain : contract.domains()) {
      for (RecordingRule rule : domain.recordingRules()) {
        if (rule.name().equals(series)) {
          RecordedSeries facts = infer(domain, rule);
          resolved.put(series, facts);
          return Optional.of(facts);
        }
      }
    }
    return Optional.empty();
  }

  private RecordedSeries infer(Domain domain, RecordingRule rule) {
    Optional<Expr> expr = Promql.parse(rule.expression(), Dialect.PROMETHEUS).expr();
    if (expr.isEmpty() || !pending.add(rule.name())) {
      return RecordedSeries.unknown(domain, rule);
    }
    try {
      Analysis analysis = Analysis.analyze(expr.get(), this);
      SeriesLabels labels = analysis.labels(expr.get());
      Quantity quantity = analysis.quantity(expr.get());
      MeasurementUnit observed = analysis.observedUnit(expr.get());
      boolean buckets = labels.canHave("le") && observed != MeasurementUnit.UNKNOWN;
      return RecordedSeries.inferred(
          domain,
          rule,
          quantity,
          labels.isOpen() ? Optional.empty() : Optional.of(names(labels, rule)),
          values(analysis, labels, rule),
          buckets ? Quantity.of(observed) : quantity);
    } finally {
      pending.remove(rule.name());
    }
  }

  private static List<String> names(SeriesLabels labels, RecordingRule rule) {
    Set<String> names = new TreeSet<>(labels.names());
    names.remove(LabelMatcher.METRIC_NAME);
    names.addAll(rule.labels().keySet());
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
    return selector.metric().flatMap(this::owner).map(owner -> owner.values(label)).stream()
        .flatMap(List::stream)
        .filter(value -> selector.matchersOn(label).stream().allMatch(m -> m.matches(value)))
        .toList();
  }
}
