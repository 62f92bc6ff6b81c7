package io.panelwright.doctor.check;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;

/** Detects a label value that no series has now. */
final class LabelValueMissingCheck extends EmptySelectorCheck {

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    return EmptySelector.find(selector, probe)
        .filter(EmptySelector::hasLiteralValue)
        .map(empty -> cause(context, empty, probe));
  }

  private static Cause cause(DiagnosisContext context, EmptySelector empty, PrometheusProbe probe) {
    String value = empty.matcher().value();
    String label = empty.matcher().name();
    List<String> values = empty.values(probe);
    Optional<String> lastSeen =
        probe
            .lastSeen(empty.selector())
            .map(time -> EvidenceFormatter.timeAndAge(time, context.inputs().now()));
    return Cause.fault(
            "label-value-missing",
            "no series of \""
                + empty.selector().metric().orElse("")
                + "\" has "
                + empty.matcherText()
                + lastSeen.map(time -> " since " + time).orElse("")
                + Suggestions.didYouMean(value, values),
            MatcherAdvice.find(empty.matcher(), values)
                .orElse("use an existing value: " + EvidenceFormatter.values(values, value)))
        .withEvidence(
            label + " of " + Promql.print(empty.rest()) + " on " + probe.server().url(),
            EvidenceFormatter.values(values, value))
        .withEvidence(
            Promql.print(empty.selector()) + " on " + probe.server().url(),
            lastSeen.map(time -> "last seen " + time).orElse("never seen"));
  }
}
