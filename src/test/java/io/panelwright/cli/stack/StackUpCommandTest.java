package io.panelwright.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.PrometheusRule;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.ContractMetrics;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.FreePorts;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.PrometheusPrerequisite;
import io.panelwright.testing.Signals;
import io.panelwright.testing.TestHttp;
import io.panelwright.testing.TestMetricsServer;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Prometheus servers of the example team in their own processes, and its producers in the
 * process of the test, all on free ports.
 */
class StackUpCommandTest {

  private static final Contract CONTRACT = ExampleTeam.contract();
  private static final int SERVERS = CONTRACT.stack().servers().size();

  @TempDir private Path folder;

  private final Set<ProcessHandle> seen = new LinkedHashSet<>();
  private final List<TestMetricsServer> producers = new ArrayList<>();
  private int offset;

  @BeforeEach
  void findFreePorts() {
    PrometheusPrerequisite.require();
    offset = FreePorts.offset(CONTRACT);
  }

  /** No process outlives the test, even if the test fails. */
  @AfterEach
  void endAll() throws IOException {
    producers.forEach(TestMetricsServer::close);
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

  private List<String> arguments(String command) {
    return List.of(
        "stack",
        command,
        "--contract",
        ExampleTeam.NAME,
        "--port-offset",
        String.valueOf(offset),
        "--data",
        folder.resolve("data").toString());
  }

  private Jvm.Result stack(String command) {
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
  void upStartsTheServersAndDownStopsThem() throws Exception {
    for (Producer producer : CONTRACT.producers()) {
      producers.add(
          TestMetricsServer.start(producer.port() + offset, () -> ContractMetrics.busy(producer)));
    }
    Jvm.Result up = stack("up");
    assertThat(up.code()).as(up.err()).isZero();
    assertThat(up.out())
        .contains("Prometheus payment zone  http://localhost:" + (9190 + offset) + "\n")
        .contains("payment gateway          http://localhost:" + (8082 + offset) + "/metrics\n")
        .contains(
            "panelwright stack down --contract Checkout --port-offset " + offset + " --data ");
    assertThat(up.err().lines().filter(line -> line.startsWith("ready    "))).hasSize(SERVERS);

    awaitData(9190, "payments_total");
    awaitData(9090, "shop_orders_total");
    awaitData(9090, "stock_units");
    List<PrometheusRule> rules = prometheus(9190).rules().value().orElseThrow();
    assertThat(rules)
        .extracting(PrometheusRule::name)
        .containsExactly("PaymentGatewayDown", "PaymentsSlow");

    List<ProcessHandle> processes = started();
    assertThat(processes).hasSize(SERVERS).allMatch(ProcessHandle::isAlive);
    Jvm.Result ps = stack("ps");
    assertThat(ps.code()).as(ps.out()).isZero();
    assertThat(ps.out().lines()).hasSize(SERVERS).allMatch(line -> line.contains(" running "));
    Jvm.Result again = stack("up");
    assertThat(again.code()).isZero();
    assertThat(again.err())
        .doesNotContain("started ")
        .endsWith("all services are running already\n");
    assertThat(stack("logs").out())
        .contains("== prometheus-payment-zone, ")
        .contains("Server is ready");

    Jvm.Result down = stack("down");
    assertThat(down.code()).isZero();
    assertThat(down.err().lines()).hasSize(SERVERS).allMatch(line -> line.endsWith(" exited"));
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    Jvm.Result after = stack("ps");
    assertThat(after.code()).isEqualTo(1);
    assertThat(after.out().lines()).allMatch(line -> line.contains(" stopped "));
  }

  private void awaitData(int port, String promql) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      QueryResult result = prometheus(port).query(promql, Instant.now()).value().orElseThrow();
      if (!result.isEmpty()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(promql + " has no data on " + port);
  }

  /** A service that has just been started has a log, but may not be listed yet. */
  @ParameterizedTest
  @CsvSource({"main, 0", "main, 1", "main, 3", "payment-zone, 0", "payment-zone, 2", "platform, 0"})
  void aKilledUpLeavesNoProcessThatIsNotListed(String server, int delayMillis) throws Exception {
    Path log = folder.resolve("data/logs/prometheus-" + server + ".log");
    Process up = startUp(ProcessBuilder.Redirect.DISCARD);
    while (up.isAlive() && !Files.exists(log)) {
      Thread.onSpinWait();
    }
    Thread.sleep(delayMillis);
    up.destroyForcibly().waitFor();

    List<Long> listed = started().stream().map(ProcessHandle::pid).toList();
    for (int i = 0; i < 50 && !listed.containsAll(running()); i++) {
      Thread.sleep(20);
    }
    assertThat(listed).containsAll(running());
    assertThat(stack("down").code()).isZero();
    assertThat(running()).isEmpty();
  }

  /** The processes whose command line has the folder of the stack. */
  private List<Long> running() {
    String data = folder.resolve("data").toString();
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().filter(line -> line.contains(data)).isPresent())
        .map(ProcessHandle::pid)
        .toList();
  }

  private Process startUp(ProcessBuilder.Redirect err) throws IOException {
    List<String> command = new ArrayList<>(Jvm.current().java());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.panelwright.Main"));
    command.addAll(arguments("up"));
    return new ProcessBuilder(Signals.withDefaults(command))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err)
        .start();
  }

  @Test
  void anInterruptedUpStopsAllProcesses() throws Exception {
    Path err = folder.resolve("err.txt");
    Process up = startUp(ProcessBuilder.Redirect.to(err.toFile()));
    try {
      while (up.isAlive() && !Files.readString(err).contains("started  Prometheus platform")) {
        Thread.sleep(20);
      }
      List<ProcessHandle> processes = started();
      assertThat(processes).as(Files.readString(err)).hasSize(SERVERS);

      Signals.send("INT", up.pid());

      assertThat(up.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(err)).contains("stopped  all " + SERVERS + " started services\n");
      assertThat(processes).noneMatch(ProcessHandle::isAlive);
      assertThat(started()).isEmpty();
    } finally {
      up.destroyForcibly();
    }
  }
}
