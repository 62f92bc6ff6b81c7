package io.panelwright.doctor;

import io.panelwright.doctor.cause.Cause;
import io.panelwright.doctor.cause.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What came of a query, and why.
 *
 * @param refId its letter in the panel
 * @param causes the likeliest first; none when it shows what it should
 */
public record QueryReport(String refId, Outcome outcome, List<Cause> causes) {

  public QueryReport {
    causes = List.copyOf(causes);
  }

  /** Whether it shows something, be it a stand-in. */
  public boolean shows() {
    return outcome instanceof Outcome.Data;
  }

  /** Why, most likely. */
  public Optional<Cause> cause() {
    return causes.stream().findFirst();
  }

  /** How many series it shows. */
  public int series() {
    return outcome instanceof Outcome.Data data ? data.series() : 0;
  }
}
