package io.panelwright.doctor;

import io.panelwright.doctor.ask.Server;
import io.panelwright.doctor.cause.Cause;
import io.panelwright.doctor.cause.Cause.Weight;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the panels of a dashboard show, and why.
 *
 * @param servers that could be asked
 * @param grafana what is the matter with the dashboard in Grafana
 */
public record DashboardReport(
    String uid,
    String title,
    List<PanelReport> panels,
    List<Server> servers,
    GrafanaReport grafana) {

  public DashboardReport {
    panels = List.copyOf(panels);
    servers = List.copyOf(servers);
  }

  /** All causes, each once: those of Grafana first, then by panels. */
  public List<Cause> causes() {
    return Stream.concat(grafana.causes().stream(), panels.stream().flatMap(PanelReport::causes))
        .distinct()
        .toList();
  }

  /** The causes that are not as they should be. */
  public Stream<Cause> findings() {
    return causes().stream().filter(cause -> cause.weight() != Weight.RIGHTLY);
  }

  /** Whether nothing is wrong. */
  public boolean isClean() {
    return findings().findAny().isEmpty();
  }

  /** How many panels are in a state. */
  public long count(PanelReport.State state) {
    return panels.stream().filter(panel -> panel.state() == state).count();
  }
}
