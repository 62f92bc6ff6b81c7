package peaktrade.dashboards;

import static io.panelwright.dsl.Panels.stat;
import static io.panelwright.dsl.Section.section;
import static peaktrade.dashboards.Owners.SHADOW;
import static peaktrade.dashboards.Owners.WEB;
import static peaktrade.dashboards.PeakTradeContract.SHADOW_MVS;

import io.panelwright.dsl.Color;
import io.panelwright.dsl.Mapping;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.Query;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Stat;
import io.panelwright.dsl.Tiles;
import io.panelwright.dsl.Units;

/** What must hold for the shadow pipeline to be judged at all. */
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
    return Tiles.jobState("up (job=shadow_mvs)", SHADOW, SHADOW_MVS)
        .key("job")
        .description(
            About.targets(
                "Whether the shadow exporter answers its scrapes.",
                SHADOW,
                "NO ANSWER: Prometheus local is unreachable, see *System / Ports*."))
        .width(6);
  }

  private static Panel exporter() {
    return stat(
            "Exporter (shadow_mvs_up)", Units.NUMBER, SHADOW.query("min(shadow_mvs_up)").instant())
        .key("exporter")
        .mappings(Targets.upOrDown())
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID)
        .noValue("MISSING")
        .description(
            About.data(
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

  /** Asks for the one metric of the web that exists without any request. */
  private static Panel executionWatch() {
    return present(
        "Contract: execution watch",
        "execution-watch",
        WEB.query("absent(peak_trade_execution_watch_read_errors_total) or vector(0)"),
        "`peak_trade_execution_watch_read_errors_total` is there whenever peak_trade_web runs;"
            + " the request metrics appear with the first request.");
  }

  private static Panel present(String title, String key, Query absent, String what) {
    return stat(title, Units.NUMBER, absent.instant())
        .key(key)
        .mappings(
            Mapping.value(0, "PRESENT").color(Color.GREEN),
            Mapping.value(1, "MISSING").color(Color.RED))
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID)
        .noValue("NO ANSWER")
        .description(
            About.targets(
                what + " MISSING: its producer is down or not scraped.",
                absent.owner(),
                "NO ANSWER: Prometheus local is unreachable, see *System / Ports*."))
        .width(6);
  }
}
