package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.stat;
import static peaktrade.dashboards.PeakTradeOwners.LOCAL_STACK;

import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Stat;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.query.QueryPatterns;

/** The section with the targets of Prometheus "local", independent of {@code $ds}. */
final class StackFingerprint {

  private static final String WHEN_EMPTY =
      "NO ANSWER: Prometheus local does not answer: `curl -s localhost:9092/-/ready`.";

  private StackFingerprint() {}

  static Section stackFingerprint() {
    return section(
        "Stack Fingerprint",
        LOCAL_STACK,
        targetCount(),
        targetsUp(),
        targetsDown(),
        targets(),
        activeJobs());
  }

  private static Panel targetCount() {
    return stat("Target count", Units.NUMBER, QueryPatterns.serverAnswers(LOCAL_STACK))
        .mappings(States.orNoAnswer(States.noTargets(0)))
        .description(about("The number of targets of Prometheus local."))
        .height(4);
  }

  private static Panel targetsUp() {
    return stat(
            "Targets up", Units.NUMBER, LOCAL_STACK.query("count(up == 1) or vector(0)").instant())
        .thresholds(Thresholds.base(Color.RED).step(1, Color.GREEN))
        .mappings(States.noAnswer())
        .description(about("The number of targets that answered their last scrape."))
        .height(4);
  }

  private static Panel targetsDown() {
    return stat(
            "Targets down",
            Units.NUMBER,
            LOCAL_STACK.query("count(up == 0) or vector(0)").instant())
        .thresholds(Thresholds.base(Color.GREEN).step(1, Color.RED))
        .mappings(States.noAnswer())
        .description(
            about(
                "The number of targets that did not answer their last scrape; the table names"
                    + " them."))
        .height(4);
  }

  private static Panel targets() {
    return TargetPanels.targets("Targets", LOCAL_STACK)
        .description(about("Every target of Prometheus local, and whether it answers."))
        .height(8);
  }

  private static final String TARGETS_BY_JOB = TargetPanels.orNoTargets("count by (job) (up)");

  private static Panel activeJobs() {
    return stat(
            "Active jobs (targets each)",
            Units.NUMBER,
            LOCAL_STACK.query(TARGETS_BY_JOB).legend("{{job}}").instant())
        .textMode(Stat.TextMode.VALUE_AND_NAME)
        .mappings(States.orNoAnswer(States.noTargets(-1)))
        .description(
            about("The jobs that Prometheus local scrapes, and the number of targets of each."))
        .width(12)
        .height(4);
  }

  private static String about(String content) {
    return PanelDescriptions.ofServer(content, LOCAL_STACK, WHEN_EMPTY);
  }
}
