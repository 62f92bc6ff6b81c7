package peaktrade.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.PrometheusRule;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.contract.Contract;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.FreePorts;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.PrometheusPrerequisite;
import io.panelwright.testing.TestHttp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack of Peak_Trade in its own processes, on free ports. */
class PeakTradeStackTest {

  private static final Contract CONTRACT = PeakTradeContract.contract();
  private static final int SERVICES =
      CONTRACT.stack().servers().size() + CONTRACT.simulators().size();
  private static final List<Integer> PORTS = FreePorts.of(CONTRACT);

  @TempDir private Path folder;

  private final Set<ProcessHandle> seen = new LinkedHashSet<>();
  private int offset;

  @BeforeEach
  void findFreePorts() {
    PrometheusPrerequisite.require();
    offset = FreePorts.offset(CONTRACT);
  }

  /** No process outlives the test, even if the test fails. */
  @AfterEach
  void endAll() throws IOException {
    started();
    seen.forEach(ProcessHandle::destroyForcibly);
  }

  /** The processes that the stack has recorded. */
  private List<ProcessHandle> started() throws IOException {
    Path registry = folder.resolve("data/running.json");
    if (!Files.exists(registry)) {
      return List.of();
    }
    List<ProcessHandle> processes =
        ((JsonObject) JsonReader.read(Files.readString(registry)))
            .array("services")
            .objects()
            .flatMap(service -> service.integer("pid").flatMap(ProcessHandle::of).stream())
            .toList();
    seen.addAll(processes);
    return processes;
  }

  private List<String> arguments(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(options());
    return arguments;
  }

  private List<String> options() {
    return List.of(
        "--contract",
        "Peak_Trade",
        "--port-offset",
        String.valueOf(offset),
        "--data",
        folder.resolve("data").toString());
  }

  private Jvm.Result stack(String command) {
    return run("stack", command);
  }

  private Jvm.Result run(String... command) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Main.run(
            folder,
            new PrintWriter(out),
            new PrintWriter(err),
            arguments(command).toArray(String[]::new));
    return new Jvm.Result(code, out.toString(), err.toString());
  }

  private Prometheus prometheus(int port) {
    return Prometheus.at(TestHttp.service("http://localhost:" + (port + offset)));
  }

  @Test
  void upStartsTheServicesAndDownStopsThem() throws Exception {
    Jvm.Result up = stack("up");
    assertThat(up.code()).as(up.err()).isZero();
    assertThat(up.out())
        .contains("Prometheus AI Live        http://localhost:" + (9094 + offset) + "\n")
        .contains("AI Live exporter          http://localhost:" + (9110 + offset) + "/metrics\n")
        .contains(
            "panelwright stack down --contract Peak_Trade --port-offset " + offset + " --data ");
    assertThat(up.err().lines().filter(line -> line.startsWith("ready    "))).hasSize(PORTS.size());

    // The stack has no Grafana, and needs none.
    Jvm.Result sanity = run("sanity");
    assertThat(sanity.code()).as(sanity.out() + sanity.err()).isZero();
    assertThat(sanity.out()).startsWith("OK: 13 checks passed, 2 skipped\nskipped Grafana; ");
    Jvm.Result doctor = run("doctor");
    assertThat(doctor.code()).as(doctor.out() + doctor.err()).isZero();
    assertThat(doctor.out().lines()).hasSize(1);

    awaitData(9094, "peaktrade_ai_decisions_total");
    awaitData(9092, "shadow_mvs_up");
    awaitData(9092, "peak_trade_execution_watch_read_errors_total");
    awaitData(9092, "peaktrade_signals_total");
    List<PrometheusRule> rules = prometheus(9094).rules().value().orElseThrow();
    assertThat(rules).hasSameSizeAs(CONTRACT.alerts());

    List<ProcessHandle> processes = started();
    assertThat(processes).hasSize(SERVICES).allMatch(ProcessHandle::isAlive);
    Jvm.Result ps = stack("ps");
    assertThat(ps.code()).as(ps.out()).isZero();
    assertThat(ps.out().lines()).hasSize(SERVICES).allMatch(line -> line.contains(" running "));
    Jvm.Result again = stack("up");
    assertThat(again.code()).isZero();
    assertThat(again.err())
        .doesNotContain("started ")
        .endsWith("all services are running already\n");
    assertThat(stack("logs").out()).contains("== demo-producers, ").contains("AI Live metrics on");

    Jvm.Result down = stack("down");
    assertThat(down.code()).isZero();
    assertThat(down.err().lines()).hasSize(SERVICES).allMatch(line -> line.endsWith(" exited"));
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    Jvm.Result after = stack("ps");
    assertThat(after.code()).isEqualTo(1);
    assertThat(after.out().lines()).allMatch(line -> line.contains(" stopped "));
  }

  private void awaitData(int port, String promql) throws InterruptedException {
    for (int i = 0; i < 150; i++) {
      QueryResult result = prometheus(port).query(promql, Instant.now()).value().orElseThrow();
      if (!result.isEmpty()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(promql + " has no data on " + port);
  }
}
