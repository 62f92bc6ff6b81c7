package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.LabelSet;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;

/** Detects a matcher on a label that the metric does not have. */
final class LabelUnknownCheck extends EmptySelectorCheck {

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    return EmptySelector.find(selector, probe)
        .filter(empty -> !empty.matcher().op().isNegative())
        .filter(empty -> empty.values(probe).isEmpty())
        .map(empty -> cause(empty, probe));
  }

  private static Cause cause(EmptySelector empty, PrometheusProbe probe) {
    String label = empty.matcher().name();
    List<String> labels =
        probe.labels(empty.rest()).stream()
            .map(LabelSet::values)
            .flatMap(values -> values.keySet().stream())
            .filter(name -> !name.equals("__name__"))
            .distinct()
            .sorted()
            .toList();
    String text = Promql.print(empty.rest());
    return Cause.fault(
            "label-unknown",
            "no series of \""
                + text
                + "\" has a label \""
                + label
                + "\""
                + Suggestions.didYouMean(label, labels),
            "remove " + empty.matcherText() + ", or use an existing label")
        .withEvidence(
            "labels of " + text + " on " + probe.server().url(),
            labels.isEmpty() ? "none" : String.join(", ", labels));
  }
}
