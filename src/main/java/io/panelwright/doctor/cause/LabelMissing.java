package io.panelwright.doctor.cause;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.prometheus.Labels;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Optional;

/** A condition on a label that no series of the metric has. */
final class LabelMissing extends SelectorCheck {

  @Override
  Optional<Cause> examine(Case query, VectorSelector selector, Lookup lookup) {
    return EmptySelector.of(selector, lookup)
        .filter(found -> !found.matcher().op().isNegative())
        .filter(found -> found.values(lookup).isEmpty())
        .map(found -> cause(found, lookup));
  }

  private static Cause cause(EmptySelector found, Lookup lookup) {
    String label = found.matcher().name();
    List<String> labels =
        lookup.labels(found.rest()).stream()
            .map(Labels::values)
            .flatMap(values -> values.keySet().stream())
            .filter(name -> !name.equals("__name__"))
            .distinct()
            .sorted()
            .toList();
    String text = Promql.print(found.rest());
    return Cause.fault(
            "label-never-present",
            "no series of \""
                + text
                + "\" has a label \""
                + label
                + "\""
                + Nearest.hint(label, labels),
            "leave out " + found.condition() + ", or write a label that there is")
        .proved(
            "labels of " + text + " on " + lookup.server().url(),
            labels.isEmpty() ? "none" : String.join(", ", labels));
  }
}
