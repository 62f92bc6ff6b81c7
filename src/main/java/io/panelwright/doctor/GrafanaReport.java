package io.panelwright.doctor;

import io.panelwright.doctor.cause.Cause;
import java.util.List;

/**
 * What Grafana says of a dashboard.
 *
 * @param state in a few words, such as "not asked"
 * @param causes why people may see something else than the file says
 */
public record GrafanaReport(String state, List<Cause> causes) {

  /** Nobody said where Grafana is. */
  public static final GrafanaReport NOT_ASKED = new GrafanaReport("not asked", List.of());

  public GrafanaReport {
    causes = List.copyOf(causes);
  }
}
