package io.panelwright.lint.rule.screen;

import io.panelwright.contract.Contract;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.SeriesLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of the series that a query returns at least, by the contract: one for each combination
 * of the values of closed labels.
 */
final class SeriesNames {

  private static final int MAX = 500;
  private static final String OPEN = "…";

  private SeriesNames() {}

  /** The names; empty if the query's result may be empty or has unknown labels only. */
  static List<String> of(DashboardQuery query, Optional<Contract> contract) {
    Optional<Analysis> analysis = query.analysis();
    if (analysis.isEmpty()) {
      return List.of();
    }
    SeriesLabels labels = analysis.get().labels(analysis.get().root());
    String legend = query.target().flatMap(target -> target.view().legendFormat()).orElse("");
    List<String> names = List.of(legend.isEmpty() || legend.startsWith("__") ? OPEN : legend);
    for (String label : labels.names()) {
      List<String> values =
          labels
              .fixedValue(label)
              .map(List::of)
              .orElseGet(() -> values(label, analysis.get(), contract));
      names = named(names, label, values.isEmpty() ? List.of(OPEN) : values);
    }
    return names;
  }

  private static List<String> named(List<String> names, String label, List<String> values) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      for (String value : values) {
        if (all.size() < MAX) {
          all.add(name.replace("{{" + label + "}}", value).replace("{{ " + label + " }}", value));
        }
      }
    }
    return all;
  }

  /** The values that all metrics of the query declare for a label, without those not selected. */
  private static List<String> values(String label, Analysis analysis, Optional<Contract> contract) {
    for (VectorSelector selector : analysis.selectors()) {
      List<String> values =
          contract.map(known -> known.owners(selector).values(label)).orElse(List.of());
      if (!values.isEmpty()) {
        return values.stream()
            .filter(value -> selector.matchersOn(label).stream().allMatch(m -> accepts(m, value)))
            .toList();
      }
    }
    return List.of();
  }

  private static boolean accepts(LabelMatcher matcher, String value) {
    if (GrafanaVariables.containsAny(matcher.value())) {
      return true;
    }
    return switch (matcher.op()) {
      case EQUAL -> value.equals(matcher.value());
      case NOT_EQUAL -> !value.equals(matcher.value());
      case REGEX, NOT_REGEX -> true;
    };
  }
}
