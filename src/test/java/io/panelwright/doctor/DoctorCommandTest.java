package io.panelwright.doctor;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.testing.ContractMetrics;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Golden;
import io.panelwright.testing.LiveStack;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output of the command with the example team's stack on real servers. */
class DoctorCommandTest {

  private static final List<String> PAYMENTS_DOWN =
      List.of(
          "no data            Refusals per minute by reason",
          "no current data    Refusals (5m)",
          "no current data    Oldest settlement",
          "no current data    payment gateway :8082");

  @TempDir private static Path project;

  private static LiveStack stack;

  private String out;
  private String err;

  @BeforeAll
  static void start() throws Exception {
    stack = LiveStack.shared();
    ExampleTeam.writePanels(project);
  }

  private int doctor(String... more) {
    List<String> arguments = new ArrayList<>(List.of("doctor", "--contract", ExampleTeam.NAME));
    arguments.addAll(stack.options());
    arguments.addAll(List.of(more));
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code =
        Main.run(
            project,
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            arguments.toArray(String[]::new));
    out = stack.withContractPorts(outWriter.toString());
    err = errWriter.toString();
    assertThat(out.lines().filter(line -> !line.contains("http")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    return code;
  }

  @Tag(Golden.TAG)
  @Test
  void aHealthyStackHasNoFindings() throws Exception {
    long start = System.nanoTime();
    assertThat(doctor()).as(() -> out + err).isZero();
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
    assertGolden("cli/doctor-healthy.txt", out);
  }

  @Tag(Golden.TAG)
  @Test
  void aStoppedProducerIsTheOnlyCauseOfItsPanels() throws Exception {
    // Graphs need a past.
    stack.await("payment zone", "sum(rate(payments_total[1m] offset 10s)) > 0", n -> n > 0);
    stack.stop("payments");
    try {
      stack.await("payment zone", "up{job=\"payments\"} == 0", n -> n == 1);
      assertThat(doctor()).as(() -> out + err).isEqualTo(1);
      assertThat(out).containsOnlyOnce("[target-down]");
      assertGolden("cli/doctor-exporter-down.txt", out);
      assertThat(doctor("--all")).as(() -> out + err).isEqualTo(1);
      assertThat(out).contains(PAYMENTS_DOWN);
      assertGolden("cli/doctor-exporter-down-all.txt", out);
      assertThat(doctor("payments/refusals", "--format", "json")).as(() -> out + err).isOne();
      assertGolden("cli/doctor-exporter-down.json", out);
    } finally {
      stack.resume("payments");
      stack.awaitData();
    }
  }

  @Tag(Golden.TAG)
  @Test
  void idleSeriesAreNoFindings() throws Exception {
    var producer = stack.producer("payments");
    stack.serving("payments").serve(() -> ContractMetrics.idle(producer));
    try {
      stack.await("payment zone", "payments_last_settlement_timestamp_seconds", n -> n == 0);
      assertThat(doctor("settlement-age")).as(() -> out + err).isZero();
      assertGolden("cli/doctor-idle.txt", out);
      assertThat(doctor("settlement-age", "--all")).as(() -> out + err).isZero();
      assertGolden("cli/doctor-idle-all.txt", out);
      assertThat(doctor()).as(() -> out + err).isZero();
    } finally {
      stack.serving("payments").serve(() -> ContractMetrics.busy(producer));
      stack.awaitData();
    }
  }

  @Tag(Golden.TAG)
  @Test
  void aStoppedPrometheusIsTheOnlyCauseOfItsPanels() throws Exception {
    stack.server("payment zone").kill();
    try {
      assertThat(doctor()).as(() -> out + err).isEqualTo(1);
      assertGolden("cli/doctor-server-dead.txt", out);
    } finally {
      stack.server("payment zone").restart();
      stack.awaitData();
    }
  }

  @Test
  void aFrozenPrometheusCostsOneTimeout() throws Exception {
    stack.server("payment zone").suspend();
    try {
      long start = System.nanoTime();
      assertThat(doctor("--timeout", "2s")).as(() -> out + err).isEqualTo(1);
      assertThat((System.nanoTime() - start) / 1_000_000).isBetween(2_000L, 6_000L);
      assertThat(out).containsOnlyOnce("[server-unresponsive]");
    } finally {
      stack.server("payment zone").resume();
    }
  }

  @Test
  void onePanelBySectionAndKey() throws Exception {
    assertThat(doctor("payments/gateway", "--format", "json")).as(() -> out + err).isZero();
    assertThat(out).contains("\"errors\": 0");
    assertThat(doctor("payments/gatewy")).isEqualTo(2);
    assertThat(err).contains("no panel has the key, title or id \"payments/gatewy\"; did you mean");
  }

  @Test
  void aThirdPartyDashboardNeedsOnlyTheUrlOfItsServer() {
    Path file =
        Path.of("src/test/resources/io/panelwright/doctor/third-party.json").toAbsolutePath();
    assertThat(doctor(file.toString(), "--datasource", stack.server("main").url()))
        .as(() -> out + err)
        .isEqualTo(1);
    assertThat(out).startsWith("PROBLEM: 1 of 2 panels of ").contains("Typo", "[metric-unknown]");
  }
}
