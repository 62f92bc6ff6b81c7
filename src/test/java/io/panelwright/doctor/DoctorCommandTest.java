package io.panelwright.doctor;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The command against Peak_Trade's stack, running for real: what a person sees. */
class DoctorCommandTest {

  private static final List<String> AI_LIVE_DOWN =
      List.of("DARK   Parse errors (5m)", "down   Last event age", "down   AI Live exporter :9110");

  private static LiveStack stack;

  private String out;
  private String err;

  @BeforeAll
  static void start() throws Exception {
    stack = LiveStack.shared();
  }

  private int doctor(String... more) {
    List<String> arguments = new ArrayList<>(List.of("doctor", "--contract", "Peak_Trade"));
    arguments.addAll(stack.options());
    arguments.addAll(List.of(more));
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code =
        Main.run(
            Path.of(""),
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            arguments.toArray(String[]::new));
    out = stack.withContractPorts(outWriter.toString());
    err = errWriter.toString();
    assertThat(out.lines().filter(line -> !line.contains("http")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    return code;
  }

  @Test
  void aHealthyStackIsCleanWithinSeconds() throws Exception {
    long start = System.nanoTime();
    assertThat(doctor()).as(() -> out + err).isZero();
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
    assertGolden("cli/doctor-healthy.txt", out);
  }

  @Test
  void aDeadProducerIsTheOneCauseOfAllItsPanels() throws Exception {
    // So that graphs have a past.
    stack.await(
        "AI Live", "sum(rate(peaktrade_ai_decisions_total[1m] offset 10s)) > 0", n -> n > 0);
    stack.stop("ai_live");
    try {
      stack.await("AI Live", "up{job=\"ai_live\"} == 0", n -> n == 1);
      assertThat(doctor()).as(() -> out + err).isEqualTo(1);
      assertThat(out).contains(AI_LIVE_DOWN).containsOnlyOnce("[target-down]");
      assertGolden("cli/doctor-exporter-down.txt", out);
      assertThat(doctor("ai-live/parse-errors", "--format", "json")).as(() -> out + err).isOne();
      assertGolden("cli/doctor-exporter-down.json", out);
    } finally {
      stack.resume("ai_live");
      stack.awaitData();
    }
  }

  @Test
  void silenceThatTheContractCallsIdleIsToldAndNoFinding() throws Exception {
    var producer = stack.producer("ai_live");
    stack.serving("ai_live").serve(() -> ContractMetrics.idle(producer));
    try {
      stack.await("AI Live", "peaktrade_ai_last_event_timestamp_seconds", n -> n == 0);
      assertThat(doctor("worst-event-age")).as(() -> out + err).isZero();
      assertGolden("cli/doctor-idle.txt", out);
      assertThat(doctor()).as(() -> out + err).isZero();
    } finally {
      stack.serving("ai_live").serve(() -> ContractMetrics.busy(producer));
      stack.awaitData();
    }
  }

  @Test
  void aDeadPrometheusIsTheOneCauseOfAllItsPanels() throws Exception {
    stack.server("AI Live").kill();
    try {
      assertThat(doctor()).as(() -> out + err).isEqualTo(1);
      assertGolden("cli/doctor-server-dead.txt", out);
    } finally {
      stack.server("AI Live").restart();
      stack.awaitData();
    }
  }

  @Test
  void aHangingPrometheusCostsOneTimeout() throws Exception {
    stack.server("AI Live").freeze();
    try {
      long start = System.nanoTime();
      assertThat(doctor("--timeout", "2s")).as(() -> out + err).isEqualTo(1);
      assertThat((System.nanoTime() - start) / 1_000_000).isBetween(2_000L, 6_000L);
      assertThat(out).containsOnlyOnce("[server-hangs]");
    } finally {
      stack.server("AI Live").thaw();
    }
  }

  @Test
  void onePanelIsLookedAtByItsKeyForMachinesToo() throws Exception {
    assertThat(doctor("ai-live/exporter", "--format", "json")).as(() -> out + err).isZero();
    assertThat(out).contains("\"errors\": 0");
    assertThat(doctor("ai-live/exportr")).isEqualTo(2);
    assertThat(err).contains("no panel has the key, title or id \"ai-live/exportr\"; did you mean");
  }

  @Test
  void aDashboardOfStrangersNeedsOnlyTheAddressOfItsServer() {
    String file = "src/test/resources/io/panelwright/doctor/stranger.json";
    assertThat(doctor(file, "--datasource", stack.server("local").url()))
        .as(() -> out + err)
        .isEqualTo(1);
    assertThat(out).contains("ok     Targets", "DARK   Typo", "[metric-never-seen]");
  }
}
