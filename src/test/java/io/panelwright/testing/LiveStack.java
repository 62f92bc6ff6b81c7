package io.panelwright.testing;

import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.ScrapeTarget;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.panelquery.DatasourceServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The real Prometheus servers of a contract, and its producers, each serving the metrics of the
 * contract; on free ports, scraped every second. The server that scrapes no producer also scrapes
 * the target "lab", whose metrics a test sets, and one that does not exist.
 */
public final class LiveStack implements AutoCloseable {

  /** Removed with the build, because data of killed servers remains. */
  public static final Path FOLDER = Path.of("target", "live");

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

  private final Map<String, TestMetricsServer> producers = new LinkedHashMap<>();
  private final Map<PrometheusServer, RealPrometheus> servers = new LinkedHashMap<>();
  private final TestMetricsServer lab = TestMetricsServer.start("lab_here 1\n");

  private static final Map<String, LiveStack> SHARED = new TreeMap<>();

  private final Contract contract;

  private LiveStack(Contract contract) {
    this.contract = contract;
  }

  /** The example team's stack. */
  public static LiveStack shared() throws IOException, InterruptedException {
    return shared(ExampleTeam.contract());
  }

  /**
   * The stack of a contract, shared by all tests because starting one takes seconds; a test that
   * breaks a part repairs it. Ends with the test process.
   */
  public static synchronized LiveStack shared(Contract contract)
      throws IOException, InterruptedException {
    PrometheusPrerequisite.require();
    LiveStack running = SHARED.get(contract.name());
    if (running != null) {
      return running;
    }
    LiveStack stack =
        start(contract, Files.createTempDirectory(Files.createDirectories(FOLDER), "stack"));
    SHARED.put(contract.name(), stack);
    stack.awaitData();
    return stack;
  }

  /** Waits until every producer is scraped and the rates of its counters exist. */
  public void awaitData() throws InterruptedException {
    for (RealPrometheus server : servers.values()) {
      awaitTargets(client(server.url()));
    }
    for (Producer producer : contract.producers()) {
      String server = producer.scrapedBy().name();
      await(server, "up{job=\"" + producer.job() + "\"} == 1", n -> n > 0);
      for (Metric metric : producer.metrics()) {
        if (metric.type() == MetricType.COUNTER) {
          await(server, "sum(rate(" + metric.name() + "[10s])) > 0", n -> n > 0);
        }
      }
    }
  }

  /** A restarted server has its old samples at once, but no targets for some seconds. */
  private static void awaitTargets(Prometheus prometheus) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      List<ScrapeTarget> targets = prometheus.targets().value().orElse(List.of());
      if (!targets.isEmpty()
          && targets.stream().noneMatch(t -> t.health() == ScrapeTarget.Health.UNKNOWN)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("timed out: targets of " + prometheus);
  }

  private static LiveStack start(Contract contract, Path folder)
      throws IOException, InterruptedException {
    var stack = new LiveStack(contract);
    try {
      contract.producers().forEach(stack::startProducer);
      for (PrometheusServer server : contract.stack().servers()) {
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

  private void startProducer(Producer producer) {
    producers.put(producer.job(), TestMetricsServer.start(0, () -> ContractMetrics.busy(producer)));
  }

  private String configuration(PrometheusServer server) {
    String jobs =
        contract.producers().stream()
            .filter(producer -> producer.scrapedBy().equals(server))
            .map(producer -> job(producer.job(), producers.get(producer.job()).target()))
            .collect(Collectors.joining());
    boolean withLab = jobs.isEmpty();
    return HEAD
        + (withLab ? "rule_files: [rules.yml]\n" : "")
        + "scrape_configs:\n"
        + jobs
        + (withLab ? job("lab", lab.target()) + job("gone", "127.0.0.1:1") : "");
  }

  private static String job(String name, String target) {
    return "  - {job_name: " + name + ", static_configs: [{targets: [\"" + target + "\"]}]}\n";
  }

  /** The target "lab". */
  public TestMetricsServer lab() {
    return lab;
  }

  /** The producer of a job. */
  public Producer producer(String job) {
    return contract.producers(job).get(0);
  }

  /** Stops a producer. */
  public void stop(String job) {
    producers.get(job).close();
  }

  /** Starts a stopped producer on its port. */
  public void resume(String job) {
    Producer producer = producer(job);
    int port = producers.get(job).port();
    producers.put(job, TestMetricsServer.start(port, () -> ContractMetrics.busy(producer)));
  }

  /** The metrics server of a job. */
  public TestMetricsServer serving(String job) {
    return producers.get(job);
  }

  /** The server with this name. */
  public RealPrometheus server(String name) {
    return servers.get(contractServer(name));
  }

  private PrometheusServer contractServer(String name) {
    return contract.stack().servers().stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** New clients of the servers, without cached responses. */
  public DatasourceServers clients() {
    return new DatasourceServers(LiveStack::client)
        .with(contract, server -> servers.get(server).url());
  }

  public static Prometheus client(String url) {
    RequestLimits limits = RequestLimits.DEFAULT.withTimeouts(TIMEOUT, TIMEOUT).withoutRetries();
    return Prometheus.at(HttpService.at(url, Authentication.none(), limits));
  }

  /** What is known now, with the contract. */
  public DiagnosisInputs inputs() {
    return new DiagnosisInputs(clients(), Optional.of(contract), Instant.now());
  }

  /** Queries a server until the number of series is as expected. */
  public void await(String name, String promql, Predicate<Integer> series)
      throws InterruptedException {
    Prometheus prometheus = client(server(name).url());
    for (int i = 0; i < 200; i++) {
      Optional<Integer> count =
          prometheus.query(promql, Instant.now()).value().map(result -> result.series().size());
      if (count.filter(series).isPresent()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("timed out: " + promql + " on " + name);
  }

  /** The URLs of the servers as options of a command. */
  public List<String> options() {
    return servers.entrySet().stream()
        .map(e -> "--datasource=" + e.getKey().datasource().uid() + "=" + e.getValue().url())
        .toList();
  }

  /** Replaces the ports by those of the contract, padded to the same length. */
  public String withContractPorts(String text) {
    String changed = text;
    for (var server : servers.entrySet()) {
      changed = withPort(changed, server.getValue().port(), server.getKey().port());
    }
    for (Producer producer : contract.producers()) {
      changed = withPort(changed, producers.get(producer.job()).port(), producer.port());
    }
    return changed;
  }

  private static String withPort(String text, int port, int contractPort) {
    String padding =
        "_".repeat(String.valueOf(port).length() - String.valueOf(contractPort).length());
    return text.replace("127.0.0.1:" + port, "127.0.0.1:" + padding + contractPort);
  }

  @Override
  public void close() {
    producers.values().forEach(TestMetricsServer::close);
    lab.close();
    servers.values().forEach(RealPrometheus::close);
  }
}
