package io.panelwright.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.NextStep;
import io.panelwright.doctor.DashboardReport;
import io.panelwright.doctor.GrafanaReport;
import io.panelwright.doctor.PanelReport;
import io.panelwright.doctor.QueryReport;
import io.panelwright.doctor.check.Cause;
import io.panelwright.doctor.check.Cause.Assessment;
import io.panelwright.doctor.check.Cause.Evidence;
import io.panelwright.doctor.check.QueryOutcome;
import io.panelwright.panelquery.PanelLocation;
import io.panelwright.text.AnsiStyle;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first screen: 80 columns and 24 lines, the last for the prompt. */
class DoctorFormatterTest {

  private static final String ALL = "panelwright doctor --all --range 6h";
  private static final String START = "panelwright stack up --port-offset 10000";

  private static PanelReport panel(String title, Cause... causes) {
    boolean hasData = Stream.of(causes).noneMatch(cause -> cause.assessment() == Assessment.FAULT);
    QueryOutcome outcome =
        hasData && causes.length == 0
            ? new QueryOutcome.Data(1)
            : new QueryOutcome.NoSeries(List.of());
    return new PanelReport(
        new PanelLocation("Shop", "", title, 1),
        List.of(new QueryReport("A", outcome, List.of(causes))));
  }

  private static DashboardReport report(String title, PanelReport... panels) {
    return new DashboardReport(title, List.of(panels), List.of(), GrafanaReport.NOT_CHECKED);
  }

  private static Cause fault(String message, NextStep next) {
    return new Cause(
        "metric-unknown",
        Assessment.FAULT,
        message,
        List.of(new Evidence("names of all metrics", "none of them")),
        next);
  }

  private static Cause cause(Assessment assessment) {
    return new Cause("some-code", assessment, "a message", List.of(), "a step");
  }

  private static String format(AnsiStyle style, DashboardReport... reports) {
    return new DoctorFormatter(style, Duration.ofHours(6)).format(List.of(reports), ALL);
  }

  private static String format(DashboardReport... reports) {
    return format(AnsiStyle.PLAIN, reports);
  }

  @Test
  void aHealthyDashboardHasOneLine() {
    assertThat(format(report("Shop", panel("a"), panel("b"))))
        .isEqualTo("OK: all 2 panels of \"Shop\" have data (last 6h)\n");
    assertThat(format(report("Shop", panel("a"))))
        .isEqualTo("OK: the panel of \"Shop\" has data (last 6h)\n");
    assertThat(format(report("Shop", panel("a"), panel("b", cause(Assessment.EXPECTED)))))
        .isEqualTo("OK: 1 of 2 panels of \"Shop\" have data, 1 is empty as expected (last 6h)\n");
    assertThat(format(report("Shop", panel("b", cause(Assessment.EXPECTED)))))
        .isEqualTo("OK: the panel of \"Shop\" is empty as expected (last 6h)\n");
    assertThat(format(report("Shop")))
        .isEqualTo("OK: no panel of \"Shop\" has a Prometheus query (last 6h)\n");
    assertThat(format(report("a", panel("a")), report("b", panel("b"))))
        .isEqualTo("OK: all 2 panels of 2 dashboards have data (last 6h)\n");
  }

  @Test
  void aLongTitleIsOmittedFromTheVerdict() {
    assertThat(format(report("T".repeat(50), panel("a"))))
        .isEqualTo("OK: the panel has data (last 6h)\n");
  }

  @Test
  void theStateInGrafanaIsPartOfTheVerdict() {
    PanelReport panel = panel("a");
    var same = new GrafanaReport("shows this dashboard", List.of());
    assertThat(format(new DashboardReport("Shop", List.of(panel), List.of(), same)))
        .isEqualTo("OK: the panel of \"Shop\" has data; Grafana shows it (last 6h)\n");
    var other = new GrafanaReport("differs", List.of(cause(Assessment.FAULT)));
    assertThat(format(new DashboardReport("Shop", List.of(panel), List.of(), other)))
        .isEqualTo(
            """
            PROBLEM: 1 cause in Grafana; the panel of "Shop" has data (last 6h)
            1. a message [some-code]
               → a step
            """);
  }

  @Test
  void oneProblemHasItsEvidenceAndTheNextCommand() {
    Cause down = fault("the server is down", NextStep.of("start it", START));
    assertThat(format(report("Shop", panel("a", down), panel("b", down), panel("c"))))
        .isEqualTo(
            """
            PROBLEM: 2 of 3 panels of "Shop" lack current data; 1 cause (last 6h)
            1. the server is down [metric-unknown]
               2 panels: a, b
               request: names of all metrics
               result: none of them
               → start it: panelwright stack up --port-offset 10000
            """);
  }

  @Test
  void aPossibleProblemIsNamedSo() {
    assertThat(format(report("Shop", panel("a", cause(Assessment.SUSPICION)), panel("b"))))
        .isEqualTo(
            """
            POSSIBLE PROBLEM: 1 of 2 panels of "Shop" lacks current data; 1 cause (last 6h)
            1. a: possible: a message [some-code]
               → a step
            """);
  }

  /** The most important first: the one with the most panels. */
  @Test
  void fiftyProblemsFitOnOneScreen() {
    Cause common = fault("the server is down", NextStep.of("start it", START));
    PanelReport[] panels =
        Stream.concat(
                IntStream.range(0, 50)
                    .mapToObj(
                        i ->
                            panel(
                                "A title of more than forty columns for the panel " + i,
                                fault(
                                    "\"metric_" + i + "\" was never seen ".repeat(12),
                                    NextStep.of("check the name of metric " + i)))),
                Stream.of(panel("x", common), panel("y", common)))
            .toArray(PanelReport[]::new);
    String text = format(report("Shop", panels));

    assertThat(ProblemScreen.lines(text)).isBetween(15, 23);
    assertThat(text)
        .startsWith(
            """
            PROBLEM: all 52 panels of "Shop" lack current data; 51 causes (last 6h)
            1. the server is down [metric-unknown]
               2 panels: x, y
               → start it: panelwright stack up --port-offset 10000
            2. A title of more than forty columns for …: "metric_0" was never seen " was
            """)
        .endsWith(" more problems: " + ALL + "\n");
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(
            format(AnsiStyle.COLORED, report("Shop", panels)).replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(text);
  }

  @Test
  void problemsWithTheSameCommandShareIt() {
    Cause first = fault("the shop is down", NextStep.of("start it", START));
    Cause second = fault("the bank is down", NextStep.of("start it", START));
    assertThat(format(report("Shop", panel("a", first), panel("b", second))))
        .containsOnlyOnce(START)
        .endsWith("   → start it: " + START + "\n");
  }

  @Test
  void fiftyProblemsWithOneCommandFitOnOneScreen() {
    PanelReport[] panels =
        IntStream.range(0, 50)
            .mapToObj(i -> panel("p" + i, fault("server " + i, NextStep.of("start it", START))))
            .toArray(PanelReport[]::new);
    String text = format(report("Shop", panels));

    assertThat(ProblemScreen.lines(text)).isBetween(20, 23);
    assertThat(text)
        .endsWith(
            """
            19. p18: server 18 [metric-unknown]
               and 31 more with the same next step
               → start it: panelwright stack up --port-offset 10000
            … with evidence: panelwright doctor --all --range 6h
            """);
  }

  @Test
  void aLongCommandStaysOnOneLine() {
    String command =
        "panelwright doctor " + "--datasource prom=http://prometheus.example:9090 ".repeat(3);
    Cause cause = fault("the server is down", NextStep.of("name the URL of its server", command));
    assertThat(format(report("Shop", panel("a", cause))))
        .contains("   → name the URL of its server:\n     " + command + "\n");
  }
}
