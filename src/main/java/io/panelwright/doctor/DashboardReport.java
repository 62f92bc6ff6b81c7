package io.panelwright.doctor;

import io.panelwright.doctor.check.Cause;
import io.panelwright.doctor.check.Cause.Assessment;
import io.panelwright.panelquery.CachingPrometheus;
import java.util.List;
import java.util.stream.Stream;

/**
 * The diagnosis of a dashboard.
 *
 * @param servers all servers behind the datasources
 * @param grafana the state of the dashboard in Grafana
 */
public record DashboardReport(
    String title,
    List<PanelReport> panels,
    List<CachingPrometheus> servers,
    GrafanaReport grafana) {

  public DashboardReport {
    panels = List.copyOf(panels);
    servers = List.copyOf(servers);
  }

  /** All causes without duplicates: those in Grafana first, then by panel. */
  public List<Cause> causes() {
    return Stream.concat(grafana.causes().stream(), panels.stream().flatMap(PanelReport::causes))
        .distinct()
        .toList();
  }

  /** The causes that are not expected. */
  public Stream<Cause> findings() {
    return causes().stream().filter(cause -> cause.assessment() != Assessment.EXPECTED);
  }

  /** Whether the dashboard has no findings. */
  public boolean isClean() {
    return findings().findAny().isEmpty();
  }

  /** The number of panels in a state. */
  public long count(PanelReport.State state) {
    return panels.stream().filter(panel -> panel.state() == state).count();
  }
}
