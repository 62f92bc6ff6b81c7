package io.panelwright.testing;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.doctor.ask.Servers;
import io.panelwright.doctor.cause.Facts;
import io.panelwright.http.Authentication;
import io.panelwright.http.HttpService;
import io.panelwright.http.Limits;
import io.panelwright.prometheus.Prometheus;
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
 * The Prometheus servers of a contract, for real, and its producers, each serving what the contract
 * says; on free ports, scraped every second. The server that scrapes no producer also scrapes a
 * target "lab", which serves what a test likes, and one that is not there.
 */
public final class LiveStack implements AutoCloseable {

  /** Cleaned with the build, as data of servers that were killed stays. */
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

  private final Map<String, MetricsServer> producers = new LinkedHashMap<>();
  private final Map<PrometheusServer, RealPrometheus> servers = new LinkedHashMap<>();
  private final MetricsServer lab = MetricsServer.start("lab_here 1\n");

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
   * The stack of a contract that all tests share, as starting one takes seconds; a test that breaks
   * something repairs it. Ends with the process of the tests.
   */
  public static synchronized LiveStack shared(Contract contract)
      throws IOException, InterruptedException {
    Live.needsPrometheus();
    LiveStack known = SHARED.get(contract.name());
    if (known != null) {
      return known;
    }
    LiveStack stack =
        start(contract, Files.createTempDirectory(Files.createDirectories(FOLDER), "stack"));
    SHARED.put(contract.name(), stack);
    stack.awaitData();
    return stack;
  }

  /** Waits until every producer is scraped and the rates of its counters are there. */
  public void awaitData() throws InterruptedException {
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

  private static LiveStack start(Contract contract, Path folder)
      throws IOException, InterruptedException {
    var stack = new LiveStack(contract);
    try {
      contract.producers().forEach(stack::produce);
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

  private void produce(Producer producer) {
    producers.put(producer.job(), MetricsServer.start(0, () -> ContractMetrics.busy(producer)));
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

  /** What the target "lab" serves. */
  public MetricsServer lab() {
    return lab;
  }

  /** The producer of a job. */
  public Producer producer(String job) {
    return contract.producer(job).orElseThrow();
  }

  /** Ends the process of a producer. */
  public void stop(String job) {
    producers.get(job).close();
  }

  /** Starts it again on its port. */
  public void resume(String job) {
    Producer producer = producer(job);
    int port = producers.get(job).port();
    producers.put(job, MetricsServer.start(port, () -> ContractMetrics.busy(producer)));
  }

  /** What the producer of a job serves. */
  public MetricsServer serving(String job) {
    return producers.get(job);
  }

  /** The server of a name. */
  public RealPrometheus server(String name) {
    return servers.get(known(name));
  }

  private PrometheusServer known(String name) {
    return contract.stack().servers().stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The servers as clients that have asked nothing yet. */
  public Servers clients() {
    return new Servers(LiveStack::client).with(contract, known -> servers.get(known).url());
  }

  public static Prometheus client(String url) {
    Limits limits = Limits.DEFAULT.within(TIMEOUT, TIMEOUT).withoutRepeats();
    return Prometheus.at(HttpService.at(url, Authentication.none(), limits));
  }

  /** What is known now, with the contract. */
  public Facts facts() {
    return new Facts(clients(), Optional.of(contract), Instant.now());
  }

  /** Asks a server until an answer has come about. */
  public void await(String name, String promql, Predicate<Integer> series)
      throws InterruptedException {
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
  public List<String> options() {
    return servers.entrySet().stream()
        .map(e -> "--datasource=" + e.getKey().datasource().uid() + "=" + e.getValue().url())
        .toList();
  }

  /** A text with the ports of the contract, in as many characters. */
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
