package io.panelwright.doctor.cause;

import io.panelwright.doctor.ask.Inquiry;
import io.panelwright.http.Failure;
import java.util.Optional;

/** A query that the server refuses, in its own words. */
final class QueryFailed implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    if (!(query.outcome() instanceof Outcome.Failed failed)) {
      return Optional.empty();
    }
    Failure failure = failed.failure();
    String promql = query.inquiry().map(Inquiry::promql).orElse("");
    return Optional.of(cause(failure).proved(promql + " on " + query.where(), failure.detail()));
  }

  private static Cause cause(Failure failure) {
    if (failure instanceof Failure.Rejected) {
      return Cause.fault(
          "query-rejected",
          "Prometheus rejects the query: " + failure.detail(),
          "mend the query of the panel as Prometheus says");
    }
    if (failure instanceof Failure.TooExpensive) {
      return Cause.fault("query-too-expensive", failure.message(), failure.next());
    }
    boolean late = failure instanceof Failure.TimedOut;
    return Cause.fault(late ? "query-slow" : "query-failed", failure.message(), failure.next());
  }
}
