package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Variables;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The labels of what a selector finds, and of what {@code absent} says of it. */
final class Selected {

  /** Regular expressions that match themselves alone. */
  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9_ :/-]+");

  private Selected() {}

  /** What is known of the metric, and what the matchers prove. */
  static Labels by(VectorSelector selector, Catalog catalog) {
    Labels labels =
        Names.metric(selector)
            .flatMap(catalog::series)
            .flatMap(Known::labels)
            .map(Labels::atMost)
            .orElse(Labels.ANY);
    labels =
        selector.name().isEmpty()
            ? labels.with(Matcher.METRIC_NAME, Presence.POSSIBLE)
            : labels.with(Matcher.METRIC_NAME, name(selector.name()));
    for (Matcher matcher : selector.matchers()) {
      if (!Variables.anyIn(matcher.name())) {
        Presence known = labels.of(matcher.name());
        labels = labels.with(matcher.name(), both(known, proved(matcher)));
      }
    }
    return labels;
  }

  private static Presence name(String name) {
    return Variables.anyIn(name) ? Presence.CERTAIN : Presence.of(name);
  }

  /** A matcher is believed where it contradicts the catalog. */
  private static Presence both(Presence known, Presence proved) {
    return known.canEqual(proved) ? known.and(proved) : proved;
  }

  private static Presence proved(Matcher matcher) {
    String value = matcher.value();
    if (Variables.anyIn(value)) {
      return Presence.POSSIBLE;
    }
    boolean positive = !matcher.op().isNegative();
    if (positive && (value.isEmpty() || !matcher.op().isRegex() || isPlain(value))) {
      return Presence.of(value);
    }
    return matcher.matches("") ? Presence.POSSIBLE : Presence.CERTAIN;
  }

  private static boolean isPlain(String regex) {
    return PLAIN.matcher(regex).matches();
  }

  /** {@code absent} says which labels would be there: those that are compared with one value. */
  static Labels absent(VectorSelector selector) {
    boolean unknown = selector.matchers().stream().map(Matcher::name).anyMatch(Variables::anyIn);
    if (unknown || !selector.open().isEmpty()) {
      return Labels.ANY;
    }
    Labels labels = Labels.NONE;
    Set<String> seen = new TreeSet<>();
    for (Matcher matcher : selector.matchers()) {
      if (!matcher.isOnName() && seen.add(matcher.name())) {
        labels = labels.with(matcher.name(), told(selector.matchersOn(matcher.name())));
      }
    }
    return labels;
  }

  /** With several conditions on a label, versions of Prometheus differ. */
  private static Presence told(List<Matcher> conditions) {
    if (conditions.stream().noneMatch(matcher -> matcher.op() == Matcher.Op.EQUAL)) {
      return Presence.ABSENT;
    }
    String value = conditions.get(0).value();
    boolean sure = conditions.size() == 1 && !Variables.anyIn(value);
    return sure ? Presence.of(value) : Presence.POSSIBLE;
  }
}
