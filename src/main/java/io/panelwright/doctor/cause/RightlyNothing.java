package io.panelwright.doctor.cause;

import io.panelwright.doctor.cause.Culprit.Present;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.Optional;

/** What is empty when all is well: no alert, nothing absent. */
final class RightlyNothing implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query
        .emptySelectors()
        .filter(selector -> selector.metric().filter("ALERTS"::equals).isPresent())
        .findFirst()
        .map(selector -> noAlert(query, selector))
        .or(() -> query.culprits(Present.class).findFirst().map(p -> present(query, p)));
  }

  private static Cause noAlert(Case query, VectorSelector selector) {
    return Cause.rightly("no-alert", "no such alert: all is well", "nothing to do")
        .proved(Promql.print(selector) + " on " + query.where(), "nothing");
  }

  private static Cause present(Case query, Present found) {
    String inner = Promql.print(found.part().args().get(0));
    return Cause.rightly(
            "nothing-absent", "\"" + inner + "\" is there, so it is not absent", "nothing to do")
        .proved(
            Lookup.counting(found.part().args().get(0)) + " on " + query.where(),
            query
                .lookup()
                .count(Lookup.counting(found.part().args().get(0)))
                .map(n -> n.longValue() + " series")
                .orElse(""));
  }
}
