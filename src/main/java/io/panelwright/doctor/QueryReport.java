package io.panelwright.doctor;

import io.panelwright.doctor.check.Cause;
import io.panelwright.doctor.check.QueryOutcome;
import java.util.List;
import java.util.Optional;

/**
 * The diagnosis of a query.
 *
 * @param refId the ref id in the panel
 * @param causes the most likely first; empty if the query has data as expected
 */
public record QueryReport(String refId, QueryOutcome outcome, List<Cause> causes) {

  public QueryReport {
    causes = List.copyOf(causes);
  }

  /** Whether the query has data, which may be a placeholder such as "down". */
  public boolean hasData() {
    return outcome instanceof QueryOutcome.Data;
  }

  /** The most likely cause. */
  public Optional<Cause> cause() {
    return causes.stream().findFirst();
  }

  /** The number of series. */
  public int series() {
    return outcome instanceof QueryOutcome.Data data ? data.series() : 0;
  }
}
