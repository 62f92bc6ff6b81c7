package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.ScrapeTarget;
import io.panelwright.contract.Ownership;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Detects series that the contract expects only after the first event. */
final class SeriesIdleCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    if (!context.isEmpty() && !(context.outcome() instanceof QueryOutcome.NanValues)) {
      return Optional.empty();
    }
    List<VectorSelector> idle =
        idleCandidates(context)
            .flatMap(Expr::walk)
            .filter(VectorSelector.class::isInstance)
            .map(VectorSelector.class::cast)
            .filter(selector -> isIdle(context, selector))
            .toList();
    return idle.stream()
        .flatMap(selector -> context.owner(selector).stream())
        .filter(owner -> isUp(context, owner))
        .findFirst()
        .map(owner -> cause(context, owner));
  }

  /** Expressions that can be idle: absent series, zero rates behind a comparison, NaN. */
  private static Stream<Expr> idleCandidates(DiagnosisContext context) {
    return context.isEmpty()
        ? context.emptySubexpressions().stream()
            .filter(
                c ->
                    c instanceof EmptySubexpression.NoSeries
                        || c instanceof EmptySubexpression.ComparisonFilter)
            .map(EmptySubexpression::expr)
        : context.expr().stream();
  }

  /** Also for label values in the contract; series with other values are missing, not idle. */
  private static boolean isIdle(DiagnosisContext context, VectorSelector selector) {
    Optional<Ownership> owner = context.owner(selector);
    return owner.isPresent()
        && owner.get().metric().presence() == SeriesPresence.AFTER_FIRST_EVENT
        && (selector.matchers().stream().allMatch(matcher -> isKnown(matcher, owner.get()))
            || context.probe().isEmpty(EmptySelector.metricOnly(selector)));
  }

  private static boolean isKnown(LabelMatcher matcher, Ownership owner) {
    return matcher.isOnName()
        || matcher.matches("")
        || owner.values(matcher.name()).stream().anyMatch(matcher::matches)
        || matcher.name().equals("le");
  }

  private static boolean isUp(DiagnosisContext context, Ownership owner) {
    return context
        .probe()
        .targets(owner.producer().job())
        .filter(targets -> targets.stream().anyMatch(t -> t.health() == ScrapeTarget.Health.UP))
        .isPresent();
  }

  private static Cause cause(DiagnosisContext context, Ownership owner) {
    String metric = owner.metric().name();
    String up = "up{job=\"" + owner.producer().job() + "\"}";
    return Cause.expected(
            "series-idle",
            "\""
                + metric
                + "\" has no series yet: "
                + owner.producer().name()
                + " is up, and the contract expects series only after the first event",
            "wait for an event; if one has happened, check the input of " + owner.producer().name())
        .withEvidence(
            up + " on " + context.serverUrl(),
            context.probe().count(up).map(n -> String.valueOf(n.longValue())).orElse(""))
        .withEvidence(metric + " on " + context.serverUrl(), "no series in this time");
  }
}
