package io.panelwright.doctor.cause;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.Optional;

/** One condition of several that empties a selector, such as a regular expression. */
final class MatcherEmpties extends SelectorCheck {

  @Override
  Optional<Cause> examine(Case query, VectorSelector selector, Lookup lookup) {
    return EmptySelector.of(selector, lookup).map(found -> cause(found, lookup));
  }

  private static Cause cause(EmptySelector found, Lookup lookup) {
    String rest = Promql.print(found.rest());
    String values = Values.shown(found.values(lookup), found.matcher().value());
    String label = found.matcher().name();
    return Cause.fault(
            "matcher-empties",
            found.condition() + " empties \"" + Promql.print(found.selector()) + "\"",
            "mend or leave out " + found.condition())
        .proved(Lookup.counting(found.selector()) + " on " + lookup.server().url(), "nothing")
        .proved(
            Lookup.counting(found.rest()),
            lookup
                .count(Lookup.counting(found.rest()))
                .map(n -> n.longValue() + " series")
                .orElse(""))
        .proved(label + " of " + rest, values);
  }
}
