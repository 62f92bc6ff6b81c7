package io.panelwright.doctor.cause;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A selector that selects nothing although its metric is there.
 *
 * @param matcher the condition that empties it
 * @param rest the selector without that condition, which selects something
 */
record EmptySelector(VectorSelector selector, Matcher matcher, VectorSelector rest) {

  /** Looks for the condition by leaving out one at a time; all of them, the metric's name apart. */
  static Optional<EmptySelector> of(VectorSelector selector, Lookup lookup) {
    if (conditions(selector).isEmpty() || lookup.isEmpty(bare(selector))) {
      return Optional.empty();
    }
    return conditions(selector).stream()
        .map(matcher -> new EmptySelector(selector, matcher, without(selector, matcher)))
        .filter(candidate -> lookup.isNotEmpty(candidate.rest))
        .findFirst()
        .or(() -> growing(selector, lookup));
  }

  /** Where no single one is to blame: the one that empties what those before it leave. */
  private static Optional<EmptySelector> growing(VectorSelector selector, Lookup lookup) {
    VectorSelector rest = bare(selector);
    for (Matcher matcher : conditions(selector)) {
      List<Matcher> more = new ArrayList<>(rest.matchers());
      more.add(matcher);
      VectorSelector narrower = Lookup.with(selector, more);
      if (lookup.isEmpty(narrower)) {
        return Optional.of(new EmptySelector(selector, matcher, rest));
      }
      rest = narrower;
    }
    return Optional.empty();
  }

  /** The values that the condition's label has. */
  List<String> values(Lookup lookup) {
    return lookup.values(matcher.name(), rest);
  }

  /** The condition as it is written. */
  String condition() {
    return matcher.name() + matcher.op().text() + "\"" + matcher.value() + "\"";
  }

  /** Whether the condition names one value. */
  boolean namesAValue() {
    return matcher.op() == Matcher.Op.EQUAL
        || matcher.op() == Matcher.Op.REGEX && matcher.value().matches("[\\w:./-]+");
  }

  /** The metric alone. */
  static VectorSelector bare(VectorSelector selector) {
    return Lookup.with(selector, selector.matchers().stream().filter(Matcher::isOnName).toList());
  }

  private static List<Matcher> conditions(VectorSelector selector) {
    return selector.matchers().stream().filter(matcher -> !matcher.isOnName()).toList();
  }

  private static VectorSelector without(VectorSelector selector, Matcher matcher) {
    return Lookup.with(
        selector, selector.matchers().stream().filter(other -> other != matcher).toList());
  }
}
