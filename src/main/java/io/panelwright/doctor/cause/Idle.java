package io.panelwright.doctor.cause;

import io.panelwright.contract.Ownership;
import io.panelwright.contract.Silence;
import io.panelwright.prometheus.Target;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Silence that the contract calls rightful: no order yet, no error, nothing in this time. */
final class Idle implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    if (!query.isEmpty() && !(query.outcome() instanceof Outcome.NoNumber)) {
      return Optional.empty();
    }
    List<VectorSelector> idle =
        parts(query)
            .flatMap(Expr::walk)
            .filter(VectorSelector.class::isInstance)
            .map(VectorSelector.class::cast)
            .filter(selector -> isIdle(query, selector))
            .toList();
    return idle.stream()
        .flatMap(selector -> query.owner(selector).stream())
        .filter(owner -> isUp(query, owner))
        .findFirst()
        .map(owner -> cause(query, owner));
  }

  /** What can be silent: absent series, rates of zero that a comparison removes, no number. */
  private static Stream<Expr> parts(Case query) {
    return query.isEmpty()
        ? query.culprits().stream()
            .filter(c -> c instanceof Culprit.NoSeries || c instanceof Culprit.Filtered)
            .map(Culprit::part)
        : query.expr().stream();
  }

  /** Also of a label's value that the contract knows; others are gone, not silent. */
  private static boolean isIdle(Case query, VectorSelector selector) {
    Optional<Ownership> owner = query.owner(selector);
    return owner.isPresent()
        && owner.get().metric().silence() == Silence.IDLE
        && (selector.matchers().stream().allMatch(matcher -> isKnown(matcher, owner.get()))
            || query.lookup().isEmpty(EmptySelector.bare(selector)));
  }

  private static boolean isKnown(Matcher matcher, Ownership owner) {
    return matcher.isOnName()
        || matcher.matches("")
        || owner.values(matcher.name()).stream().anyMatch(matcher::matches)
        || matcher.name().equals("le");
  }

  private static boolean isUp(Case query, Ownership owner) {
    return query
        .lookup()
        .targets(owner.producer().job())
        .filter(targets -> targets.stream().anyMatch(t -> t.health() == Target.Health.UP))
        .isPresent();
  }

  private static Cause cause(Case query, Ownership owner) {
    String metric = owner.metric().name();
    String up = "up{job=\"" + owner.producer().job() + "\"}";
    return Cause.rightly(
            "idle",
            "nothing of \""
                + metric
                + "\" to show: "
                + owner.producer().name()
                + " is up, and silence is \"idle\" in the contract",
            "wait for an event; if there should be one, look at what feeds "
                + owner.producer().name())
        .proved(
            up + " on " + query.where(),
            query.lookup().count(up).map(n -> String.valueOf(n.longValue())).orElse(""))
        .proved(metric + " on " + query.where(), "nothing in this time");
  }
}
