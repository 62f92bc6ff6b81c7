package io.panelwright.doctor.check;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Optional;

/** Detects a matcher that no series fulfills, such as a regular expression. */
final class MatcherWithoutSeriesCheck extends EmptySelectorCheck {

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    return EmptySelector.find(selector, probe).map(empty -> cause(empty, probe));
  }

  private static Cause cause(EmptySelector empty, PrometheusProbe probe) {
    String rest = Promql.print(empty.rest());
    List<String> existing = empty.values(probe);
    String values = EvidenceFormatter.values(existing, empty.matcher().value());
    String label = empty.matcher().name();
    return Cause.fault(
            "matcher-without-series",
            "no series of \"" + rest + "\" matches " + empty.matcherText(),
            MatcherAdvice.find(empty.matcher(), existing)
                .orElse("correct or remove " + empty.matcherText()))
        .withEvidence(
            PrometheusProbe.countQuery(empty.selector()) + " on " + probe.server().url(),
            "no series")
        .withEvidence(
            PrometheusProbe.countQuery(empty.rest()),
            probe
                .count(PrometheusProbe.countQuery(empty.rest()))
                .map(n -> n.longValue() + " series")
                .orElse(""))
        .withEvidence(label + " of " + rest, values);
  }
}
