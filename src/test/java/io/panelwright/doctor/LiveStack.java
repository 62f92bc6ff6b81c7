package io.panelwright.doctor;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.doctor.ask.Servers;
import io.panelwright.doctor.cause.Facts;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.http.Authentication;
import io.panelwright.http.HttpService;
import io.panelwright.http.Limits;
import io.panelwright.prometheus.Prometheus;
import io.panelwright.testing.Live;
import io.panelwright.testing.MetricsServer;
import io.panelwright.testing.RealPrometheus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Peak_Trade's three Prometheus servers, for real, and its producers, each serving what the
 * contract says; on free ports, scraped every second. The server "observability" also scrapes a
 * target "lab", which serves what a test likes, and one that is not there.
 */
final class LiveStack implements AutoCloseable {

  static final Contract CONTRACT =
      ServiceLoader.load(DashboardProvider.class).stream()
          .map(provider -> provider.get().contract())
          .filter(contract -> contract.name().equals("Peak_Trade"))
          .findFirst()
          .orElseThrow();

  /** Cleaned with the build, as data of servers that were killed stays. */
  static final Path FOLDER = Path.of("target", "live");

  private static final Duration TIMEOUT = Duration.ofMillis(1500);
  private static final String HEAD =
      "global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}\n";

  private static final String RULES =
      """
      groups:
        - name: lab
          rules:
            - {record: "job:lab_clash:sum", expr: "lab_many * on (job) lab_many"}
            - {record: "job:lab_none:sum", expr: "sum by (job) (lab_nothing)"}
      """;

  private final Map<String, MetricsServer> producers = new LinkedHashMap<>();
  private final Map<PrometheusServer, RealPrometheus> servers = new LinkedHashMap<>();
  private final MetricsServer lab = MetricsServer.start("lab_here 1\n");

  private static Optional<LiveStack> shared = Optional.empty();

  private LiveStack() {}

  /**
   * The stack that all tests share, as starting one takes seconds; whoever breaks something mends
   * it. Ends with the process of the tests.
   */
  static synchronized LiveStack shared() throws IOException, InterruptedException {
    Live.needsPrometheus();
    if (shared.isEmpty()) {
      LiveStack stack = start(Files.createTempDirectory(Files.createDirectories(FOLDER), "stack"));
      stack.awaitData();
      shared = Optional.of(stack);
    }
    return shared.get();
  }

  /** Waits until every producer's rates are there. */
  void awaitData() throws InterruptedException {
    await("local", "up == 1", n -> n == 3);
    await("local", "sum(rate(peaktrade_signals_total[1m])) > 0", n -> n > 0);
    await("local", "sum(rate(peak_trade_pipeline_events_total[1m])) > 0", n -> n > 0);
    await("local", "sum(rate(peak_trade_execution_watch_requests_total[1m])) > 0", n -> n > 0);
    await("AI Live", "up{job=\"ai_live\"} == 1", n -> n > 0);
    await("AI Live", "peaktrade_ai_last_decision_timestamp_seconds", n -> n > 0);
    await("AI Live", "sum(rate(peaktrade_ai_decisions_total[10s])) > 0", n -> n > 0);
  }

  private static LiveStack start(Path folder) throws IOException, InterruptedException {
    var stack = new LiveStack();
    try {
      CONTRACT.producers().forEach(stack::produce);
      for (PrometheusServer server : CONTRACT.stack().servers()) {
        Path own = folder.resolve(String.valueOf(server.port()));
        Files.createDirectories(own);
        Files.writeString(own.resolve("rules.yml"), RULES);
        String configuration = stack.configuration(server);
        stack.servers.put(server, RealPrometheus.start(own, configuration));
      }
      return stack;
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      stack.close();
      throw e;
    }
  }

  private void produce(Producer producer) {
    producers.put(producer.job(), MetricsServer.start(0, () -> ContractMetrics.busy(producer)));
  }

  private String configuration(PrometheusServer server) {
    String jobs =
        CONTRACT.producers().stream()
            .filter(producer -> producer.scrapedBy().equals(server))
            .map(producer -> job(producer.job(), producers.get(producer.job()).target()))
            .collect(Collectors.joining());
    boolean withLab = server.name().equals("observability");
    return HEAD
        + (withLab ? "rule_files: [rules.yml]\n" : "")
        + "scrape_configs:\n"
        + jobs
        + (withLab ? job("lab", lab.target()) + job("gone", "127.0.0.1:1") : "");
  }

  private static String job(String name, String target) {
    return "  - {job_name: " + name + ", static_configs: [{targets: [\"" + target + "\"]}]}\n";
  }

  /** What the target "lab" serves. */
  MetricsServer lab() {
    return lab;
  }

  /** The producer of a job. */
  Producer producer(String job) {
    return CONTRACT.producer(job).orElseThrow();
  }

  /** Ends the process of a producer. */
  void stop(String job) {
    producers.get(job).close();
  }

  /** Starts it again on its port. */
  void resume(String job) {
    Producer producer = producer(job);
    int port = producers.get(job).port();
    producers.put(job, MetricsServer.start(port, () -> ContractMetrics.busy(producer)));
  }

  /** What the producer of a job serves. */
  MetricsServer serving(String job) {
    return producers.get(job);
  }

  /** The server of a name. */
  RealPrometheus server(String name) {
    return servers.get(known(name));
  }

  PrometheusServer known(String name) {
    return CONTRACT.stack().servers().stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The servers as clients that have asked nothing yet. */
  Servers clients() {
    return new Servers(LiveStack::client).with(CONTRACT, known -> servers.get(known).url());
  }

  static Prometheus client(String url) {
    Limits limits = Limits.DEFAULT.within(TIMEOUT, TIMEOUT).withoutRepeats();
    return Prometheus.at(HttpService.at(url, Authentication.none(), limits));
  }

  /** What is known now, with the contract. */
  Facts facts() {
    return new Facts(clients(), Optional.of(CONTRACT), Instant.now());
  }

  /** Asks a server until an answer has come about. */
  void await(String name, String promql, Predicate<Integer> series) throws InterruptedException {
    Prometheus prometheus = client(server(name).url());
    for (int i = 0; i < 200; i++) {
      Optional<Integer> found =
          prometheus.query(promql, Instant.now()).value().map(result -> result.series().size());
      if (found.filter(series).isPresent()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("never so: " + promql + " on " + name);
  }

  /** The addresses as the options of a command that asks them. */
  List<String> options() {
    return servers.entrySet().stream()
        .map(e -> "--datasource=" + e.getKey().datasource().uid() + "=" + e.getValue().url())
        .toList();
  }

  /** A text with the ports of the contract, in as many characters. */
  String withContractPorts(String text) {
    String changed = text;
    for (var server : servers.entrySet()) {
      changed = withPort(changed, server.getValue().port(), server.getKey().port());
    }
    for (Producer producer : CONTRACT.producers()) {
      changed = withPort(changed, producers.get(producer.job()).port(), producer.port());
    }
    return changed;
  }

  private static String withPort(String text, int port, int known) {
    String padding = "_".repeat(String.valueOf(port).length() - String.valueOf(known).length());
    return text.replace("127.0.0.1:" + port, "127.0.0.1:" + padding + known);
  }

  @Override
  public void close() {
    producers.values().forEach(MetricsServer::close);
    lab.close();
    servers.values().forEach(RealPrometheus::close);
  }
}
