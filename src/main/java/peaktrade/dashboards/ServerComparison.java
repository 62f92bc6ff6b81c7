package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.stateTimeline;
import static peaktrade.dashboards.PeakTradeOwners.CHOSEN;
import static peaktrade.dashboards.PeakTradeOwners.LOCAL_STACK;

import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.field.VisibilityMode;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.query.Owner;

/** The section that compares the targets of Prometheus "local" and of {@code $ds}. */
final class ServerComparison {

  private ServerComparison() {}

  static Section compare() {
    return section(
        "Compare",
        LOCAL_STACK,
        upByJob("up by job on prom_local_9092", "local", LOCAL_STACK),
        upByJob("up by job on $ds", "chosen", CHOSEN));
  }

  private static Panel upByJob(String title, String key, Owner server) {
    return stateTimeline(
            title,
            Units.NUMBER,
            server.query("min by (job) (up)").legend("{{job}}"),
            server.query(TargetPanels.NO_TARGETS).legend("{{job}}").instant())
        .key(key)
        .mappings(TargetPanels.states())
        .showValue(VisibilityMode.NEVER)
        .noValue(States.NO_ANSWER)
        .description(
            PanelDescriptions.ofServer(
                "A row for each job that this server scrapes; DOWN if one of its targets is down."
                    + " A job that is on one side only is scraped by one server only.",
                server,
                "NO ANSWER: the server does not answer; see *System / Ports*."))
        .width(12)
        .height(8);
  }
}
