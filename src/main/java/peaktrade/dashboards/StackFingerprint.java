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
import io.panelwright.dsl.query.QueryPatterns;

/** The section with the targets of Prometheus "local", independent of {@code $ds}. */
final class StackFingerprint {

  private static final String WHEN_EMPTY =
      "Prometheus local does not answer: `curl -s localhost:9092/-/ready`.";

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
        .thresholds(Thresholds.base(Color.RED).step(1, Color.TEXT))
        .noValue("NO ANSWER")
        .description(about("How many targets Prometheus local knows. 0: it scrapes nothing."))
        .height(4);
  }

  private static Panel targetsUp() {
    return stat("Targets up", Units.NUMBER, LOCAL_STACK.query("sum(up)").instant())
        .thresholds(Thresholds.base(Color.RED).step(1, Color.GREEN))
        .noValue("NO TARGETS")
        .description(about("How many targets answered their last scrape."))
        .height(4);
  }

  private static Panel targetsDown() {
    return stat("Targets down", Units.NUMBER, LOCAL_STACK.query("count(up) - sum(up)").instant())
        .thresholds(Thresholds.base(Color.GREEN).step(1, Color.RED))
        .noValue("NO TARGETS")
        .description(
            about("How many targets did not answer their last scrape; the table names them."))
        .height(4);
  }

  private static Panel targets() {
    return TargetPanels.targets("Targets", LOCAL_STACK)
        .description(about("Every target of Prometheus local and whether it answers."))
        .height(8);
  }

  private static Panel activeJobs() {
    return stat(
            "Active jobs (targets each)",
            Units.NUMBER,
            LOCAL_STACK.query("count by (job) (up)").legend("{{job}}").instant())
        .textMode(Stat.TextMode.VALUE_AND_NAME)
        .noValue("NO TARGETS")
        .description(about("The jobs that Prometheus local scrapes, and their number of targets."))
        .width(12)
        .height(4);
  }

  private static String about(String content) {
    return PanelDescriptions.ofServer(content, LOCAL_STACK, WHEN_EMPTY);
  }
}
