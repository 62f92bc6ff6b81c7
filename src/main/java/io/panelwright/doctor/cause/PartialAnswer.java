package io.panelwright.doctor.cause;

import io.panelwright.doctor.ask.Inquiry;
import java.util.Optional;

/** An answer that may lack something, as the server itself warns. */
final class PartialAnswer implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query.outcome() instanceof Outcome.Nothing nothing && !nothing.warnings().isEmpty()
        ? Optional.of(cause(query, nothing.warnings().get(0)))
        : Optional.empty();
  }

  private static Cause cause(Case query, String warning) {
    return Cause.doubt(
            "partial-answer",
            "the server warns that its answer may lack something: " + warning,
            "see what is the matter with the servers behind " + query.where())
        .proved(query.inquiry().map(Inquiry::promql).orElse("") + " on " + query.where(), warning);
  }
}
