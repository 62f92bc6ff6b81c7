package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.stat;
import static peaktrade.dashboards.PeakTradeContract.SHADOW_MVS;
import static peaktrade.dashboards.PeakTradeOwners.SHADOW;
import static peaktrade.dashboards.PeakTradeOwners.WEB;

import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Stat;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.QueryPatterns;

/** The section with the conditions under which the shadow pipeline's data is meaningful. */
final class HealthInvariants {

  private static final String NO_ANSWER =
      "NO ANSWER: Prometheus local does not answer; see *System / Ports*.";

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
                "Whether the shadow exporter answers its scrapes.", SHADOW, NO_ANSWER))
        .width(6);
  }

  private static Panel exporter() {
    return stat(
            "Exporter (shadow_mvs_up)",
            Units.NUMBER,
            QueryPatterns.orState(SHADOW_MVS, SHADOW.query("min(shadow_mvs_up)").instant()))
        .key("exporter")
        .mappings(
            States.orNoAnswer(
                States.up(1),
                States.down(0),
                States.down(QueryPatterns.DOWN),
                States.notScraped(QueryPatterns.NOT_SCRAPED),
                States.missing(QueryPatterns.IDLE)))
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID)
        .description(
            PanelDescriptions.ofProducer(
                "The state that the shadow exporter reports; DOWN if one mode or exchange is"
                    + " down.",
                SHADOW,
                SHADOW_MVS,
                "MISSING: the exporter is up, and does not report it."))
        .width(6);
  }

  private static Panel pipelineEvents() {
    return present(
        "Contract: pipeline events",
        "pipeline-events",
        SHADOW,
        SHADOW_MVS,
        LocalMetrics.PIPELINE_EVENTS,
        "This metric exists whenever the shadow exporter is up.");
  }

  /** Queries the only metric of the web service that exists without a request. */
  private static Panel executionWatch() {
    return present(
        "Contract: execution watch",
        "execution-watch",
        WEB,
        PeakTradeContract.WEB,
        LocalMetrics.WATCH_READ_ERRORS,
        "This metric exists whenever peak_trade_web is up; the metrics of requests appear with"
            + " the first request.");
  }

  private static Panel present(
      String title, String key, Owner owner, Producer producer, Metric metric, String content) {
    return StatPanels.metricState(title, owner, producer, metric.name())
        .key(key)
        .description(
            PanelDescriptions.ofProducer(
                "`" + metric.name() + "`: " + content,
                owner,
                producer,
                "MISSING: the producer is up, and does not report it."))
        .width(6);
  }
}
