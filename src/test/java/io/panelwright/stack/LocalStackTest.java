package io.panelwright.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.panelwright.contract.AlertRule;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.Producer;
import io.panelwright.contract.ProducerSimulator;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.process.ProcessTerminator;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.PrometheusPrerequisite;
import io.panelwright.testing.TestMetricsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real Prometheus servers and a simulated producer, on free ports. */
class LocalStackTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final List<String> PROGRAM =
      List.of(
          Jvm.current().home().resolve("bin/java").toString(),
          "-XX:TieredStopAtLevel=1",
          "-cp",
          Path.of("target", "test-classes").toAbsolutePath().toString(),
          TestMetricsServer.class.getName());

  @TempDir private Path folder;

  private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
  private final int port = PrometheusPrerequisite.freePort();
  private Contract contract;
  private LocalStack stack;

  @BeforeEach
  void prepare() {
    PrometheusPrerequisite.require();
    contract = contract(SECOND);
    stack = stack(contract, PROGRAM);
  }

  @AfterEach
  void stop() {
    stack.down();
    ProcessRegistry.read(folder)
        .all()
        .forEach(record -> record.process().ifPresent(ProcessHandle::destroy));
  }

  private LocalStack stack(Contract contract, List<String> program) {
    return new LocalStack(contract, folder, 0, program, messages::add, LocalStackTest::suggest);
  }

  private static String suggest(List<String> arguments) {
    return "panelwright stack " + String.join(" ", arguments);
  }

  /** Two servers, one of which scrapes a producer. */
  private Contract contract(Duration interval) {
    var settings = Datasource.Settings.proxied(interval);
    var main =
        new PrometheusServer(
            "main", PrometheusPrerequisite.freePort(), Datasource.of("main", settings));
    var spare =
        new PrometheusServer(
            "spare", PrometheusPrerequisite.freePort(), Datasource.of("spare", settings));
    Metric answer = Metric.gauge("answer", MetricUnit.COUNT, SeriesPresence.ALWAYS);
    var shop = new Producer("Shop", port, "shop", main, List.of(answer));
    var pinned = new DatasourceBinding.Pinned(main.datasource());
    return new Contract(
        "Shop",
        new Contract.Stack(
            new GrafanaServer(3000),
            List.of(main, spare),
            List.of(main.datasource(), spare.datasource()),
            interval),
        List.of(Domain.of("Shop", pinned, shop)),
        List.of(new AlertRule("Down", main, "up == 0", SECOND, "down")),
        List.of(),
        List.of(),
        List.of(
            new ProducerSimulator(
                "Shop simulator", List.of(ProducerSimulator.PORT), List.of(shop))));
  }

  private List<Long> pids() {
    return stack.states().stream().flatMap(state -> state.pid().stream()).toList();
  }

  private static boolean runs(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  /** One test for all steps, because a server scrapes only five seconds after its start. */
  @Test
  void aStackFromUpToDown() throws IOException {
    CompletableFuture<Integer> up = CompletableFuture.supplyAsync(() -> stack.up(TIMEOUT));
    anotherCommandFailsDuringTheStart();
    assertThat(up.join()).isEqualTo(3);

    assertThat(stack.states())
        .extracting(state -> state.service().name() + " " + state.isRunning() + state.missing())
        .containsExactly(
            "prometheus-main true[]", "prometheus-spare true[]", "shop-simulator true[]");
    assertThat(messages.toString())
        .containsPattern("started  Prometheus main, process \\d+")
        .containsPattern("ready    Prometheus spare, http://localhost:\\d+, after \\d+\\.\\d s")
        .containsPattern("ready    Shop, http://localhost:\\d+/metrics, after ");
    List<Long> first = pids();
    assertThat(stack.up(TIMEOUT)).as("a second time").isZero();
    assertThat(pids()).isEqualTo(first);

    aStoppedServiceIsStarted(first);
    aNamedServiceIsRestarted(pids());
    aServiceWithAnotherConfigurationIsRestarted(pids());
    aServiceOfAnotherProgramIsKept(pids());

    List<Long> last = pids();
    assertThat(last).hasSize(3).allMatch(LocalStackTest::runs);
    assertThat(stack.down()).isEqualTo(3);
    assertThat(last).noneMatch(LocalStackTest::runs);
    assertThat(stack.down()).isZero();
  }

  private void anotherCommandFailsDuringTheStart() {
    while (messages.isEmpty()) {
      Thread.onSpinWait();
    }
    assertThatThrownBy(() -> stack.down())
        .isInstanceOf(StackException.class)
        .hasMessage(
            "another command is starting or stopping the stack in "
                + folder
                + "\n  → wait until it is done, or stop it");
  }

  private void aStoppedServiceIsStarted(List<Long> before) {
    ProcessHandle simulator = ProcessHandle.of(before.get(2)).orElseThrow();
    simulator.destroyForcibly();
    simulator.onExit().join();
    assertThat(stack.states().get(2).isRunning()).isFalse();

    assertThat(stack.up(TIMEOUT)).isEqualTo(1);

    assertThat(messages)
        .contains("start    Shop simulator: process " + before.get(2) + " is no longer running");
    assertThat(pids().subList(0, 2)).isEqualTo(before.subList(0, 2));
    assertThat(pids().get(2)).isNotEqualTo(before.get(2));
  }

  private void aNamedServiceIsRestarted(List<Long> before) {
    assertThat(stack.restart(List.of("prometheus-spare"), TIMEOUT)).isEqualTo(1);

    assertThat(List.of(pids().get(0), pids().get(2)))
        .isEqualTo(List.of(before.get(0), before.get(2)));
    assertThat(pids().get(1)).isNotEqualTo(before.get(1));
  }

  private void aServiceWithAnotherConfigurationIsRestarted(List<Long> before) throws IOException {
    Path rules = folder.resolve("prometheus/prometheus-main.rules.yml");
    Files.writeString(rules, "groups: []\n");

    assertThat(stack.up(TIMEOUT)).isEqualTo(1);

    assertThat(rules).content().contains("alert: Down");
    assertThat(pids().get(0)).isNotEqualTo(before.get(0));
    assertThat(pids().subList(1, 3)).isEqualTo(before.subList(1, 3));
    assertThat(messages)
        .contains(
            "restart  Prometheus main: its configuration has changed (prometheus-main.rules.yml)");
  }

  /** From another jar, with another Java: the service is the same. */
  private void aServiceOfAnotherProgramIsKept(List<Long> before) {
    List<String> other = new ArrayList<>(PROGRAM);
    other.add(1, "-Dother=1");

    assertThat(stack(contract, other).up(TIMEOUT)).isZero();

    assertThat(pids()).isEqualTo(before);
  }

  /** If a killed command wrote the configuration without restarting the service. */
  @Test
  void aServiceWithAnEarlierConfigurationIsRestarted() {
    var service =
        new StackService(
            "prometheus-main", "Prometheus main", List.of("sleep"), List.of("60"), List.of());
    var before = new ServiceConfiguration(folder, Map.of("prometheus/prometheus-main.yml", "a"));
    var now = new ServiceConfiguration(folder, Map.of("prometheus/prometheus-main.yml", "b"));
    now.write();
    ProcessRegistry registry = ProcessRegistry.read(folder);
    try (var launcher = new ProcessLauncher(folder, registry, messages::add)) {
      launcher.start(service, before.fingerprint(service));

      assertThat(StartPlan.create(List.of(service), registry, now).steps())
          .extracting(StartPlan.Step::reason)
          .containsExactly("it runs with an earlier configuration");
      before.write();
      assertThat(StartPlan.create(List.of(service), registry, before).steps()).isEmpty();
      assertThat(StartPlan.create(List.of(service), registry, now).steps())
          .extracting(StartPlan.Step::reason)
          .containsExactly("its configuration has changed (prometheus-main.yml)");
    }
  }

  @Test
  void aServiceWithOtherOptionsIsRestarted() {
    StackService service = service("60");
    var configuration = new ServiceConfiguration(folder, Map.of());
    ProcessRegistry registry = ProcessRegistry.read(folder);
    try (var launcher = new ProcessLauncher(folder, registry, messages::add)) {
      launcher.start(service, configuration.fingerprint(service));

      assertThat(StartPlan.create(List.of(service("61")), registry, configuration).steps())
          .extracting(StartPlan.Step::reason)
          .containsExactly("its options have changed");
    }
  }

  private static StackService service(String argument) {
    return new StackService("x", "X", List.of("sleep"), List.of(argument), List.of());
  }

  /** Such as a process that was killed before it could list the service. */
  @Test
  void aServiceThatIsNotListedDoesNotStart() throws Exception {
    ProcessRegistry registry = ProcessRegistry.read(folder);
    Files.createDirectories(folder.resolve("running.json/obstacle"));
    try (var launcher = new ProcessLauncher(folder, registry, messages::add)) {
      assertThatThrownBy(() -> launcher.start(service("4711"), ""))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("running.json cannot be written");
    }
    assertThat(
            ProcessHandle.allProcesses()
                .filter(
                    p -> p.info().commandLine().filter(c -> c.contains("sleep 4711")).isPresent()))
        .isEmpty();
    Files.delete(folder.resolve("running.json/obstacle"));
    Files.delete(folder.resolve("running.json"));
  }

  @Test
  void anUnknownService() {
    assertThatThrownBy(() -> stack.restart(List.of("prometheus-spar"), TIMEOUT))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "unknown service \"prometheus-spar\"; did you mean \"prometheus-spare\"?\n"
                + "  → services: prometheus-main, prometheus-spare, shop-simulator");
  }

  @Test
  void anExitedServiceShowsItsLogAndStopsTheOthers() {
    LocalStack failing =
        stack(contract(SECOND), List.of("sh", "-c", "echo no such option >&2; exit 2", "x"));

    StackException failure = catchThrowableOfType(StackException.class, () -> failing.up(TIMEOUT));

    assertThat(failure)
        .hasMessage(
            "Shop simulator exited unexpectedly\n"
                + folder.resolve("logs/shop-simulator.log")
                + " ends with:\n  no such option");
    assertThat(messages).last().isEqualTo("stopped  all 3 started services");
    assertThat(ProcessRegistry.read(folder).all()).isEmpty();
    assertThat(processesOfThisFolder()).isEmpty();
  }

  @Test
  void aServiceThatIsNotReadyIsReportedWithReasonAndLog() {
    LocalStack idle = stack(contract(SECOND), List.of("sh", "-c", "echo idling; sleep 60", "x"));

    StackException failure = catchThrowableOfType(StackException.class, () -> idle.up(SECOND));

    assertThat(failure.getMessage())
        .startsWith("Shop is not ready after 1 s: Prometheus main does not scrape the job shop yet")
        .endsWith("\n" + folder.resolve("logs/shop-simulator.log") + " ends with:\n  idling");
    assertThat(processesOfThisFolder()).isEmpty();
  }

  private List<ProcessHandle> processesOfThisFolder() {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().filter(c -> c.contains(folder.toString())).isPresent())
        .toList();
  }

  @Test
  void aPortInUseIsReportedBeforeAnythingStarts() throws IOException {
    try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> stack.up(TIMEOUT))
          .isInstanceOf(StackException.class)
          .hasMessageStartingWith(
              "port "
                  + taken.getLocalPort()
                  + " of Shop simulator is in use by process "
                  + ProcessHandle.current().pid()
                  + " (")
          .hasMessageEndingWith(
              "\n  → stop the process, or use other ports: panelwright stack up --port-offset 10000");
    }
    assertThat(messages).isEmpty();
  }

  /** As after a restart of the machine. */
  @Test
  void anotherProcessWithTheSamePidIsNotStopped() throws IOException {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      ProcessRegistry.read(folder)
          .add(
              new ProcessRecord(
                  "prometheus-main",
                  other.pid(),
                  Instant.now().minusSeconds(3600),
                  "",
                  List.of("prometheus"),
                  ""));
      ProcessRegistry.read(folder)
          .add(
              new ProcessRecord(
                  "prometheus-spare",
                  other.pid(),
                  other.info().startInstant().orElseThrow(),
                  "another boot/1",
                  List.of("prometheus"),
                  ""));

      assertThat(stack.states()).noneMatch(LocalStack.ServiceState::isRunning);
      assertThat(stack.down()).isZero();
      assertThat(other.isAlive()).isTrue();
      assertThat(messages)
          .containsExactly(
              "stopped  prometheus-main, process " + other.pid() + " was not running",
              "stopped  prometheus-spare, process " + other.pid() + " was not running");
      assertThat(ProcessRegistry.read(folder).all()).isEmpty();
    } finally {
      other.destroyForcibly();
    }
  }

  /** The start time that the system reports moves with the clock. */
  @Test
  void aProcessIsRecognisedAfterAChangeOfTheClock() {
    ProcessRegistry registry = ProcessRegistry.read(folder);
    try (var launcher = new ProcessLauncher(folder, registry, messages::add)) {
      ProcessRecord process = launcher.start(service("60"), "");
      var moved =
          new ProcessRecord(
              process.name(),
              process.pid(),
              process.start().plusSeconds(60),
              process.identity(),
              process.command(),
              process.configuration());

      assertThat(process.identity()).isNotEmpty();
      assertThat(moved.isRunning()).isTrue();
    }
  }

  @Test
  void aMalformedRegistryIsAnError() throws IOException {
    Path file = folder.resolve("running.json");
    for (String text : List.of("{", "[]", "{\"parts\":[{\"pid\":1,\"start\":\"yesterday\"}]}")) {
      Files.writeString(file, text);

      assertThatThrownBy(() -> stack.down())
          .isInstanceOf(StackException.class)
          .hasMessageStartingWith(file + ", the list of running processes, cannot be read: ")
          .hasMessageEndingWith("\n  → find the processes (ps ax), stop them, and delete the file");
    }
    Files.delete(file);
  }

  @Test
  void aRegistryOfAnEarlierVersionIsRead() throws IOException {
    Files.writeString(
        folder.resolve("running.json"),
        """
        {"parts": [{"name": "x", "pid": 7, "start": "2026-01-31T12:00:00Z", "program": "/bin/x",
          "command": ["x", "-y"]}]}
        """);

    assertThat(ProcessRegistry.read(folder).all())
        .containsExactly(
            new ProcessRecord(
                "x", 7, Instant.parse("2026-01-31T12:00:00Z"), "", List.of("x", "-y"), ""));
  }

  @Test
  void aMissingProgramIsReportedWithItsPackage() {
    StackService service =
        new StackService("x", "X", List.of("no-such-program"), List.of(), List.of());
    try (var launcher = new ProcessLauncher(folder, ProcessRegistry.read(folder), messages::add)) {
      assertThatThrownBy(() -> launcher.start(service, ""))
          .isInstanceOf(StackException.class)
          .hasMessageStartingWith(
              "X cannot be started: \"no-such-program\" is not on the PATH\n  → ");
    }
  }

  @Test
  void aProcessThatIgnoresSigtermIsKilled() throws Exception {
    Process stubborn =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done")
            .start();
    try {
      stubborn.inputReader().readLine();
      ProcessHandle handle = stubborn.toHandle();

      assertThat(ProcessTerminator.terminate(List.of(handle), Duration.ofMillis(300)))
          .containsExactly(handle);
      assertThat(stubborn.waitFor(5, TimeUnit.SECONDS)).isTrue();
    } finally {
      stubborn.destroyForcibly();
    }
  }

  @Test
  void theLogOfThePreviousRunIsKept() throws IOException {
    var logs = new LogFiles(folder);
    Files.writeString(logs.rotate("x"), "one\ntwo\n");
    assertThat(logs.tail("x", 1)).containsExactly("two");

    logs.rotate("x");

    assertThat(logs.tail("x", 5)).isEmpty();
    assertThat(folder.resolve("logs/x.before.log")).hasContent("one\ntwo\n");
    assertThat(logs.tail("y", 5)).isEmpty();
  }

  @Test
  void urlsHaveThePortsOfTheContractWithTheOffset() {
    var moved =
        new LocalStack(
            contract(SECOND), folder, 7, PROGRAM, messages::add, LocalStackTest::suggest);

    assertThat(moved.addresses())
        .containsEntry("Shop", "http://localhost:" + (port + 7) + "/metrics")
        .containsKeys("Prometheus main", "Prometheus spare");
    assertThat(Optional.of(moved.states()).orElseThrow()).hasSize(3);
  }
}
