package io.panelwright.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.panelwright.contract.AlertRule;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceChoice;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.Silence;
import io.panelwright.contract.StandIn;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.Live;
import io.panelwright.testing.MetricsServer;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real Prometheus servers and a stand-in, all on free ports. */
class LocalStackTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final List<String> PROGRAM =
      List.of(
          Jvm.current().home().resolve("bin/java").toString(),
          "-XX:TieredStopAtLevel=1",
          "-cp",
          Path.of("target", "test-classes").toAbsolutePath().toString(),
          MetricsServer.class.getName());

  @TempDir private Path folder;

  private final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private final int port = Live.freePort();
  private LocalStack stack;

  @BeforeEach
  void prepare() {
    Live.needsPrometheus();
    stack = stack(contract(SECOND), PROGRAM);
  }

  @AfterEach
  void nothingIsLeft() {
    stack.down();
    Roster.read(folder).all().forEach(part -> part.process().ifPresent(ProcessHandle::destroy));
  }

  private LocalStack stack(Contract contract, List<String> program) {
    return new LocalStack(contract, folder, 0, program, said::add);
  }

  /** Two servers, one of which scrapes a producer. */
  private Contract contract(Duration interval) {
    var settings = Datasource.Settings.proxied(interval);
    var main = new PrometheusServer("main", Live.freePort(), Datasource.of("main", settings));
    var spare = new PrometheusServer("spare", Live.freePort(), Datasource.of("spare", settings));
    Metric answer = Metric.gauge("answer", MetricUnit.COUNT, Silence.NEVER);
    var shop = new Producer("Shop", port, "shop", main, List.of(answer));
    var pinned = new DatasourceChoice.Pinned(main.datasource());
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
        List.of(new StandIn("Shop stand-in", List.of(StandIn.PORT), List.of(shop))));
  }

  private List<Long> pids() {
    return stack.states().stream().flatMap(state -> state.pid().stream()).toList();
  }

  private static boolean runs(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  /** One story, as a server takes five seconds until it scrapes. */
  @Test
  void aStackFromUpToDown() throws IOException {
    CompletableFuture<Integer> up = CompletableFuture.supplyAsync(() -> stack.up(PATIENCE));
    whileItStartsAnotherCommandIsRefused();
    assertThat(up.join()).isEqualTo(3);

    assertThat(stack.states())
        .extracting(state -> state.part().name() + " " + state.isRunning() + state.missing())
        .containsExactly(
            "prometheus-main true[]", "prometheus-spare true[]", "shop-stand-in true[]");
    assertThat(said.toString())
        .containsPattern("started  Prometheus main, process \\d+")
        .containsPattern("ready    Prometheus spare, http://localhost:\\d+, after \\d+\\.\\d s")
        .containsPattern("ready    Shop, http://localhost:\\d+/metrics, after ");
    List<Long> first = pids();
    assertThat(stack.up(PATIENCE)).as("a second time").isZero();
    assertThat(pids()).isEqualTo(first);

    whatEndedIsStartedAgain(first);
    aNamedPartIsRestarted(pids());
    anotherConfigurationIsTakenUp(pids());

    List<Long> last = pids();
    assertThat(last).hasSize(3).allMatch(LocalStackTest::runs);
    assertThat(stack.down()).isEqualTo(3);
    assertThat(last).noneMatch(LocalStackTest::runs);
    assertThat(stack.down()).isZero();
  }

  private void whileItStartsAnotherCommandIsRefused() {
    while (said.isEmpty()) {
      Thread.onSpinWait();
    }
    assertThatThrownBy(() -> stack.down())
        .isInstanceOf(StackException.class)
        .hasMessage(
            "another command starts or stops the stack in "
                + folder
                + "\n  → wait for it, or end it");
  }

  private void whatEndedIsStartedAgain(List<Long> before) {
    ProcessHandle standIn = ProcessHandle.of(before.get(2)).orElseThrow();
    standIn.destroyForcibly();
    standIn.onExit().join();
    assertThat(stack.states().get(2).isRunning()).isFalse();

    assertThat(stack.up(PATIENCE)).isEqualTo(1);

    assertThat(pids().subList(0, 2)).isEqualTo(before.subList(0, 2));
    assertThat(pids().get(2)).isNotEqualTo(before.get(2));
  }

  private void aNamedPartIsRestarted(List<Long> before) {
    assertThat(stack.restart(List.of("prometheus-spare"), PATIENCE)).isEqualTo(1);

    assertThat(List.of(pids().get(0), pids().get(2)))
        .isEqualTo(List.of(before.get(0), before.get(2)));
    assertThat(pids().get(1)).isNotEqualTo(before.get(1));
  }

  private void anotherConfigurationIsTakenUp(List<Long> before) throws IOException {
    Path rules = folder.resolve("prometheus/prometheus-main.rules.yml");
    Files.writeString(rules, "groups: []\n");

    assertThat(stack.up(PATIENCE)).isEqualTo(1);

    assertThat(rules).content().contains("alert: Down");
    assertThat(pids().get(0)).isNotEqualTo(before.get(0));
    assertThat(pids().subList(1, 3)).isEqualTo(before.subList(1, 3));
  }

  @Test
  void aPartThatIsNone() {
    assertThatThrownBy(() -> stack.restart(List.of("prometheus-spar"), PATIENCE))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "no part is called \"prometheus-spar\"; did you mean \"prometheus-spare\"?\n"
                + "  → there are: prometheus-main, prometheus-spare, shop-stand-in");
  }

  @Test
  void aPartThatEndsShowsItsLogAndLeavesNothingRunning() {
    LocalStack failing =
        stack(contract(SECOND), List.of("sh", "-c", "echo no such option >&2; exit 2", "x"));

    StackException failure = catchThrowableOfType(StackException.class, () -> failing.up(PATIENCE));

    assertThat(failure)
        .hasMessage(
            "Shop stand-in ended by itself\n"
                + folder.resolve("logs/shop-stand-in.log")
                + " ends:\n  no such option");
    assertThat(said).last().isEqualTo("ended    the 3 that were started");
    assertThat(Roster.read(folder).all()).isEmpty();
    assertThat(processesOfThisFolder()).isEmpty();
  }

  @Test
  void whatIsLateIsNamedWithItsReasonAndItsLog() {
    LocalStack idle = stack(contract(SECOND), List.of("sh", "-c", "echo idling; sleep 60", "x"));

    StackException failure = catchThrowableOfType(StackException.class, () -> idle.up(SECOND));

    assertThat(failure.getMessage())
        .startsWith("Shop is not ready after 1 s: Prometheus main does not scrape the job shop yet")
        .endsWith("\n" + folder.resolve("logs/shop-stand-in.log") + " ends:\n  idling");
    assertThat(processesOfThisFolder()).isEmpty();
  }

  private List<ProcessHandle> processesOfThisFolder() {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().filter(c -> c.contains(folder.toString())).isPresent())
        .toList();
  }

  @Test
  void aPortInUseIsNamedWithItsHolderAndNothingIsStarted() throws IOException {
    try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> stack.up(PATIENCE))
          .isInstanceOf(StackException.class)
          .hasMessageStartingWith(
              "port "
                  + taken.getLocalPort()
                  + " of Shop stand-in is in use by process "
                  + ProcessHandle.current().pid()
                  + " (")
          .hasMessageEndingWith("\n  → end it, or move all ports: --port-offset 10000");
    }
    assertThat(said).isEmpty();
  }

  /** What a machine that was restarted meanwhile looks like. */
  @Test
  void aProcessThatOnlyHasTheNumberIsLeftAlone() throws IOException {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Roster.read(folder)
          .add(
              new Started(
                  "prometheus-main",
                  stranger.pid(),
                  Instant.now().minusSeconds(3600),
                  stranger.info().command().orElseThrow(),
                  List.of("prometheus")));
      Roster.read(folder)
          .add(
              new Started(
                  "prometheus-spare",
                  stranger.pid(),
                  stranger.info().startInstant().orElseThrow(),
                  "/usr/bin/prometheus",
                  List.of("prometheus")));

      assertThat(stack.states()).noneMatch(LocalStack.State::isRunning);
      assertThat(stack.down()).isZero();
      assertThat(stranger.isAlive()).isTrue();
      assertThat(said)
          .containsExactly(
              "stopped  prometheus-main, process " + stranger.pid() + " was gone already",
              "stopped  prometheus-spare, process " + stranger.pid() + " was gone already");
      assertThat(Roster.read(folder).all()).isEmpty();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aRosterThatCannotBeReadIsNotGuessedAt() throws IOException {
    Path roster = folder.resolve("running.json");
    for (String text : List.of("{", "[]", "{\"parts\":[{\"start\":\"yesterday\"}]}")) {
      Files.writeString(roster, text);

      assertThatThrownBy(() -> stack.down())
          .isInstanceOf(StackException.class)
          .hasMessageStartingWith(roster + ", which says what runs, cannot be read: ")
          .hasMessageEndingWith("\n  → see what runs (ps ax), end it, and delete the file");
    }
    Files.delete(roster);
  }

  @Test
  void aMissingPrometheusIsNamedWithWhatToInstall() {
    Part part = new Part("x", "X", List.of("no-such-program"), List.of());
    try (var launch = new Launch(folder, Roster.read(folder), said::add)) {
      assertThatThrownBy(() -> launch.start(part))
          .isInstanceOf(StackException.class)
          .hasMessageStartingWith(
              "X cannot be started: there is no \"no-such-program\" on the PATH\n  → ");
    }
  }

  @Test
  void aProcessThatDoesNotGoIsKilled() throws Exception {
    Process stubborn =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done")
            .start();
    try {
      stubborn.inputReader().readLine();
      Started started =
          Started.of(new Part("stubborn", "Stubborn", List.of("sh"), List.of()), stubborn);

      assertThat(Ending.all(List.of(started), Duration.ofMillis(300))).containsExactly(started);
      assertThat(stubborn.waitFor(5, TimeUnit.SECONDS)).isTrue();
    } finally {
      stubborn.destroyForcibly();
    }
  }

  @Test
  void theLogOfTheRunBeforeIsKept() throws IOException {
    var logs = new Logs(folder);
    Files.writeString(logs.begin("x"), "one\ntwo\n");
    assertThat(logs.last("x", 1)).containsExactly("two");

    logs.begin("x");

    assertThat(logs.last("x", 5)).isEmpty();
    assertThat(folder.resolve("logs/x.before.log")).hasContent("one\ntwo\n");
    assertThat(logs.last("y", 5)).isEmpty();
  }

  @Test
  void addressesAreThoseOfTheContractMoved() {
    var moved = new LocalStack(contract(SECOND), folder, 7, PROGRAM, said::add);

    assertThat(moved.addresses())
        .containsEntry("Shop", "http://localhost:" + (port + 7) + "/metrics")
        .containsKeys("Prometheus main", "Prometheus spare");
    assertThat(Optional.of(moved.states()).orElseThrow()).hasSize(3);
  }
}
