package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.stat;
import static peaktrade.dashboards.PeakTradeContract.SHADOW_MVS;
import static peaktrade.dashboards.PeakTradeOwners.SHADOW;
import static peaktrade.dashboards.PeakTradeOwners.WEB;

import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Stat;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.query.Query;

/** The section with the conditions under which the shadow pipeline's data is meaningful. */
final class HealthInvariants {

  private HealthInvariants() {}

  static Section healthInvariants() {
    return section(
            "Health invariants (shadow)",
            SHADOW,
            job(),
            exporter(),
            pipelineEvents(),
            executionWatch())
        .key("health-invariants");
  }

  private static Panel job() {
    return StatPanels.jobState("up (job=shadow_mvs)", SHADOW, SHADOW_MVS)
        .key("job")
        .description(
            PanelDescriptions.ofServer(
                "Whether the shadow exporter answers its scrapes.",
                SHADOW,
                "NO ANSWER: Prometheus local is unreachable, see *System / Ports*."))
        .width(6);
  }

  private static Panel exporter() {
    return stat(
            "Exporter (shadow_mvs_up)", Units.NUMBER, SHADOW.query("min(shadow_mvs_up)").instant())
        .key("exporter")
        .mappings(TargetPanels.upOrDown())
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID)
        .noValue("MISSING")
        .description(
            PanelDescriptions.ofProducer(
                "What the shadow exporter says of itself; DOWN when one mode or exchange is.",
                SHADOW,
                SHADOW_MVS,
                "The exporter is down or not scraped."))
        .width(6);
  }

  private static Panel pipelineEvents() {
    return present(
        "Contract: pipeline events",
        "pipeline-events",
        SHADOW.query("absent(peak_trade_pipeline_events_total) or vector(0)"),
        "`peak_trade_pipeline_events_total` is there whenever the shadow exporter runs.");
  }

  /** Queries the only metric of the web service that exists without a request. */
  private static Panel executionWatch() {
    return present(
        "Contract: execution watch",
        "execution-watch",
        WEB.query("absent(peak_trade_execution_watch_read_errors_total) or vector(0)"),
        "`peak_trade_execution_watch_read_errors_total` is there whenever peak_trade_web runs;"
            + " the request metrics appear with the first request.");
  }

  private static Panel present(String title, String key, Query absent, String content) {
    return stat(title, Units.NUMBER, absent.instant())
        .key(key)
        .mappings(
            Mapping.value(0, "PRESENT").color(Color.GREEN),
            Mapping.value(1, "MISSING").color(Color.RED))
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID)
        .noValue("NO ANSWER")
        .description(
            PanelDescriptions.ofServer(
                content + " MISSING: its producer is down or not scraped.",
                absent.owner(),
                "NO ANSWER: Prometheus local is unreachable, see *System / Ports*."))
        .width(6);
  }
}
