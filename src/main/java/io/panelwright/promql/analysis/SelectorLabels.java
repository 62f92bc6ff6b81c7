package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Infers the labels of a selector's series, and of the result of {@code absent}. */
final class SelectorLabels {

  /** Regular expressions that match only themselves. */
  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9_ :/-]+");

  private SelectorLabels() {}

  /** The labels according to the facts about the metric and the matchers. */
  static SeriesLabels infer(VectorSelector selector, Optional<SeriesInfo> info) {
    SeriesLabels labels =
        info.flatMap(SeriesInfo::labels).map(SeriesLabels::atMost).orElse(SeriesLabels.ANY);
    labels =
        selector.name().isEmpty()
            ? labels.with(LabelMatcher.METRIC_NAME, LabelPresence.POSSIBLE)
            : labels.with(LabelMatcher.METRIC_NAME, name(selector.name()));
    for (LabelMatcher matcher : selector.matchers()) {
      if (!GrafanaVariables.containsAny(matcher.name())) {
        LabelPresence known = labels.presence(matcher.name());
        labels = labels.with(matcher.name(), combine(known, provenPresence(matcher)));
      }
    }
    return labels;
  }

  private static LabelPresence name(String name) {
    return GrafanaVariables.containsAny(name) ? LabelPresence.CERTAIN : LabelPresence.of(name);
  }

  /** A matcher takes precedence over the catalog. */
  private static LabelPresence combine(LabelPresence known, LabelPresence proven) {
    return known.canEqual(proven) ? known.and(proven) : proven;
  }

  private static LabelPresence provenPresence(LabelMatcher matcher) {
    String value = matcher.value();
    if (GrafanaVariables.containsAny(value)) {
      return LabelPresence.POSSIBLE;
    }
    boolean positive = !matcher.op().isNegative();
    if (positive && (value.isEmpty() || !matcher.op().isRegex() || isPlain(value))) {
      return LabelPresence.of(value);
    }
    return matcher.matches("") ? LabelPresence.POSSIBLE : LabelPresence.CERTAIN;
  }

  private static boolean isPlain(String regex) {
    return PLAIN.matcher(regex).matches();
  }

  /** The result of {@code absent} has the labels with an equality matcher. */
  static SeriesLabels absent(VectorSelector selector) {
    boolean unknown =
        selector.matchers().stream()
            .map(LabelMatcher::name)
            .anyMatch(GrafanaVariables::containsAny);
    if (unknown || !selector.variableMatchers().isEmpty()) {
      return SeriesLabels.ANY;
    }
    SeriesLabels labels = SeriesLabels.NONE;
    Set<String> seen = new TreeSet<>();
    for (LabelMatcher matcher : selector.matchers()) {
      if (!matcher.isOnName() && seen.add(matcher.name())) {
        labels = labels.with(matcher.name(), absentPresence(selector.matchersOn(matcher.name())));
      }
    }
    return labels;
  }

  /** Prometheus versions differ if a label has several matchers. */
  private static LabelPresence absentPresence(List<LabelMatcher> conditions) {
    if (conditions.stream().noneMatch(matcher -> matcher.op() == LabelMatcher.Op.EQUAL)) {
      return LabelPresence.ABSENT;
    }
    String value = conditions.get(0).value();
    boolean sure = conditions.size() == 1 && !GrafanaVariables.containsAny(value);
    return sure ? LabelPresence.of(value) : LabelPresence.POSSIBLE;
  }
}
