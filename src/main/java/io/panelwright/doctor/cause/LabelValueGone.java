package io.panelwright.doctor.cause;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Optional;

/** A label's value that no series has, or none any more. */
final class LabelValueGone extends SelectorCheck {

  @Override
  Optional<Cause> examine(Case query, VectorSelector selector, Lookup lookup) {
    return EmptySelector.of(selector, lookup)
        .filter(EmptySelector::namesAValue)
        .map(found -> cause(query, found, lookup));
  }

  private static Cause cause(Case query, EmptySelector found, Lookup lookup) {
    String value = found.matcher().value();
    String label = found.matcher().name();
    List<String> values = found.values(lookup);
    Optional<String> seen =
        lookup.lastSeen(found.selector()).map(at -> Moments.ago(at, query.facts().now()));
    return Cause.fault(
            "label-value-gone",
            "no series of \""
                + found.selector().metric().orElse("")
                + "\" has "
                + found.condition()
                + seen.map(at -> " since " + at).orElse("")
                + Nearest.hint(value, values),
            "write a value that there is: " + Values.shown(values, value))
        .proved(
            label + " of " + Promql.print(found.rest()) + " on " + lookup.server().url(),
            Values.shown(values, value))
        .proved(
            Promql.print(found.selector()) + " on " + lookup.server().url(),
            seen.map(at -> "last seen " + at).orElse("never seen"));
  }
}
