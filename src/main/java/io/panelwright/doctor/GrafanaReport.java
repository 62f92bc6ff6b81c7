package io.panelwright.doctor;

import io.panelwright.doctor.check.Cause;
import java.util.List;

/**
 * The state of a dashboard in Grafana.
 *
 * @param state a short description, such as "not checked"
 * @param causes reasons why Grafana shows something else than the file
 */
public record GrafanaReport(String state, List<Cause> causes) {

  /** The report without a Grafana URL. */
  public static final GrafanaReport NOT_CHECKED = new GrafanaReport("not checked", List.of());

  public GrafanaReport {
    causes = List.copyOf(causes);
  }
}
