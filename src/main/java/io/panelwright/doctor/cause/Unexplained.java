package io.panelwright.doctor.cause;

import io.panelwright.promql.Promql;
import java.util.Optional;

/** What none of the other causes explains. */
final class Unexplained implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    if (!query.isEmpty()) {
      return Optional.empty();
    }
    String asked = query.inquiry().map(i -> i.promql()).orElse("");
    return Optional.of(
        query.culprits().stream()
            .findFirst()
            .map(Culprit::part)
            .map(Promql::print)
            .map(part -> unknown(part).proved(part + " on " + query.where(), "nothing"))
            .orElseGet(() -> meanwhile().proved(asked + " on " + query.where(), "a result")));
  }

  private static Cause unknown(String part) {
    return Cause.doubt(
        "unexplained",
        "\"" + part + "\" gives nothing although what it is made of gives something",
        "ask for its parts in Prometheus' own page, /graph");
  }

  private static Cause meanwhile() {
    return Cause.doubt(
        "came-meanwhile", "it was empty, and has data when asked again", "run doctor again");
  }
}
