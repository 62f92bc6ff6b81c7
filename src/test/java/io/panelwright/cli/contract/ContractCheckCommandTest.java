package io.panelwright.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.testing.ContractMetrics;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.LiveStack;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with the example team's contract and real servers, which lack its rules. */
class ContractCheckCommandTest {

  @TempDir private static Path project;

  private static LiveStack stack;

  private String out;
  private String err;

  @BeforeAll
  static void start() throws Exception {
    stack = LiveStack.shared();
  }

  private int check(String... more) {
    List<String> arguments = new ArrayList<>(stack.options());
    arguments.addAll(List.of(more));
    return run(arguments);
  }

  private int run(List<String> more) {
    List<String> arguments = new ArrayList<>(List.of("contract", "check"));
    arguments.addAll(List.of("--contract", ExampleTeam.NAME));
    arguments.addAll(more);
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code =
        Main.run(
            project,
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            arguments.toArray(String[]::new));
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  @Test
  void serversWithoutTheRulesOfTheContract() {
    assertThat(check()).as(() -> out + err).isOne();

    assertThat(out)
        .startsWith("contract of Checkout\n")
        .contains(
            """
              Prometheus "main" / recording rule result:shop_orders:rate5m
                error: the server has no recording rule result:shop_orders:rate5m
                  [rule-missing]
                  → add it to the rule files of the server, or remove it from the contract
            """)
        .contains("[job-new]")
        .doesNotContain("[metric-missing]", "[metric-type]", "[label-missing]");
    assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(err).isEmpty();
  }

  @Test
  void whatAProducerExposesBeyondTheContract() throws Exception {
    var producer = stack.producer("payments");
    stack
        .serving("payments")
        .serve(
            () ->
                ContractMetrics.busy(producer)
                    + "# TYPE payments_queue_bytes gauge\n"
                    + "payments_queue_bytes{lane=\"fast\"} 4\npayments_queue_bytes{lane=\"slow\"} 5\n");
    try {
      stack.await("payment zone", "payments_queue_bytes", n -> n == 2);

      assertThat(check("--all", "--format", "json")).as(() -> out + err).isOne();
      assertThat(out)
          .contains(
              "\"rule\": \"metric-new\"",
              "add Metric.gauge(\\\"payments_queue_bytes\\\", MetricUnit.BYTES,"
                  + " SeriesPresence.ALWAYS, Label.closed(\\\"lane\\\", \\\"fast\\\", \\\"slow\\\"))");
      for (String format : List.of("sarif", "junit", "github")) {
        assertThat(check("--format", format)).as(() -> out + err).isOne();
        assertThat(out).contains("metric-new", "contract of Checkout");
      }
    } finally {
      stack.serving("payments").serve(() -> ContractMetrics.busy(producer));
    }
  }

  @Test
  void aServerThatDoesNotRespondMakesTheResultIncomplete() {
    List<String> options = new ArrayList<>(stack.options());
    options.removeIf(option -> option.contains("shop-payments"));
    options.add("--datasource=shop-payments=http://127.0.0.1:1");

    assertThat(run(options)).as(() -> out + err).isEqualTo(3);

    assertThat(out)
        .contains(
            "error: its facts were not compared: http://127.0.0.1:1 refused the",
            "[server-unreadable]",
            "recording rule result:shop_orders:rate5m");
  }

  @Test
  void anEnvironmentWithoutAUrlOfADatasource() throws Exception {
    Files.writeString(
        project.resolve(".panelwright.yaml"),
        """
        environments:
          staging:
            datasources:
              shop-main: {uid: main-staging}
        """);
    try {
      assertThat(run(List.of("--env", "staging"))).as(() -> out + err).isEqualTo(3);
      assertThat(out)
          .contains(
              "error: its facts were not compared: the URL of its datasource",
              "→ add --datasource main-staging=URL");
    } finally {
      Files.delete(project.resolve(".panelwright.yaml"));
    }
  }

  @Test
  void wrongUsage() {
    assertThat(run(List.of("--contract", "Chekout"))).isEqualTo(3);
    assertThat(err).contains("unknown contract \"Chekout\"", "did you mean \"Checkout\"?");
    assertThat(run(List.of("--format", "xml"))).isEqualTo(2);
    assertThat(run(List.of("--datasource", "nonsense"))).isEqualTo(2);
  }
}
