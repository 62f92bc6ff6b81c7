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
    boolean came = query.expr().filter(query.lookup()::isNotEmpty).isPresent();
    String part =
        query.culprits().stream().findFirst().map(Culprit::part).map(Promql::print).orElse(asked);
    return Optional.of(
        came
            ? meanwhile().proved(asked + " on " + query.where(), "a result")
            : unknown(part).proved(part + " on " + query.where(), "nothing"));
  }

  private static Cause unknown(String part) {
    return Cause.doubt(
        "unexplained",
        "\"" + part + "\" gives nothing, and none of its parts tells why",
        "ask for its parts in Prometheus' own page, /graph");
  }

  private static Cause meanwhile() {
    return Cause.doubt(
        "came-meanwhile", "it was empty, and has data when asked again", "run doctor again");
  }
}
