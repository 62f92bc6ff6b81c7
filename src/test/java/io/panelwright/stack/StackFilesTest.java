package io.panelwright.stack;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.fleet.FleetContract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Label;
import io.panelwright.contract.Producer;
import io.panelwright.contract.ProducerTarget;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Golden;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.PrometheusPrerequisite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The configuration generated from the example team's contract. */
class StackFilesTest {

  private static final Contract CONTRACT = ExampleTeam.contract();
  private static final PortMapping CONTAINERS = new PortMapping(PortMapping.FROM_CONTAINERS, 0);

  @TempDir private Path folder;

  private static Map<String, String> files(PortMapping ports) {
    return StackFiles.generate(CONTRACT, ports, "../dashboards");
  }

  private static JsonNode yaml(Map<String, String> files, String path) throws IOException {
    return new YAMLMapper().readTree(files.get(path));
  }

  @Tag(Golden.TAG)
  @Test
  void theFilesMatchTheGoldenFile() throws IOException {
    var all = new StringBuilder();
    files(CONTAINERS)
        .forEach((path, text) -> all.append("=== ").append(path).append('\n').append(text));

    assertGolden("stack/config.txt", all.toString());
  }

  @ParameterizedTest
  @CsvSource({"host.docker.internal, 0", "localhost, 20000"})
  void promtoolAcceptsTheFiles(String host, int offset) throws Exception {
    PrometheusPrerequisite.require();
    for (Map.Entry<String, String> file : files(new PortMapping(host, offset)).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    List<Path> paths;
    try (Stream<Path> found = Files.list(folder.resolve("prometheus"))) {
      paths = found.sorted().toList();
    }
    assertThat(paths).hasSizeGreaterThan(CONTRACT.stack().servers().size());
    for (Path path : paths) {
      String kind = path.toString().endsWith(".rules.yml") ? "rules" : "config";
      Jvm.Result result = Jvm.run(new ProcessBuilder("promtool", "check", kind, path.toString()));

      assertThat(result.code()).as(result.out() + result.err()).isZero();
      assertThat(result.out() + result.err()).contains("SUCCESS").doesNotContain("FAILED");
    }
  }

  @Test
  void everyProducerIsScrapedOnceByItsServer() throws IOException {
    List<String> scraped = new ArrayList<>();
    for (String server : List.of("main", "payment-zone", "platform")) {
      JsonNode file = yaml(files(CONTAINERS), "prometheus/prometheus-" + server + ".yml");
      assertThat(file.at("/global/scrape_interval").asText()).isEqualTo("5s");
      file.get("scrape_configs")
          .forEach(
              job ->
                  scraped.add(
                      server
                          + " "
                          + job.get("job_name").asText()
                          + " "
                          + job.at("/static_configs/0/targets/0").asText()));
    }
    assertThat(scraped)
        .containsExactly(
            "main shop host.docker.internal:8080",
            "main stock host.docker.internal:8081",
            "payment-zone payments host.docker.internal:8082");
    assertThat(scraped).hasSameSizeAs(CONTRACT.producers());
  }

  @Test
  void targetsAndExternalLabelsAreConfigured() throws Exception {
    Map<String, String> fleet =
        StackFiles.generate(FleetContract.contract(), CONTAINERS, "../dashboards");

    JsonNode cluster = yaml(fleet, "prometheus/prometheus-fra.yml");
    assertThat(cluster.at("/global/external_labels").toString())
        .isEqualTo("{\"cluster\":\"fra\",\"replica\":\"a\"}");
    assertThat(cluster.at("/scrape_configs/0").toString())
        .isEqualTo(
            "{\"job_name\":\"node\",\"metrics_path\":\"/metrics\",\"static_configs\":["
                + "{\"targets\":[\"web-1:9100\"],\"labels\":{\"env\":\"prod\"}},"
                + "{\"targets\":[\"db-1:9100\"],\"labels\":{\"env\":\"staging\"}}]}");
    assertThat(cluster.at("/scrape_configs/1/static_configs")).isEmpty();
    // A plain Prometheus stands for the global view: its labels are those of targets.
    JsonNode all = yaml(fleet, "prometheus/prometheus-all-clusters.yml");
    assertThat(all.at("/global/external_labels").isMissingNode()).isTrue();
  }

  @Test
  void theLocalTargetHasTheLabelsThatTheDashboardsExpect() throws IOException {
    Datasource thanos =
        Datasource.of(
            "all", new Datasource.Settings("proxy", "POST", "Thanos", Duration.ofSeconds(5), true));
    PrometheusServer server =
        new PrometheusServer("all", 9090, thanos).externalLabel("cluster", "fra");
    Producer producer =
        new Producer("shop", 8080, "shop", server, List.of())
            .targets(ProducerTarget.of("shop-1:80").label("env", "prod"))
            .targetLabels(Label.closed("team", "web", "app"), Label.open("pod"));
    Contract contract =
        Contract.of(
            "Shop",
            new Contract.Stack(
                new GrafanaServer(3000), List.of(server), List.of(thanos), Duration.ofSeconds(5)),
            Domain.of("Shop", new DatasourceBinding.Pinned(thanos), producer));

    Map<String, String> files = StackFiles.generate(contract, CONTAINERS, "../dashboards");

    assertThat(yaml(files, "prometheus/prometheus-all.yml").at("/scrape_configs/0/static_configs"))
        .hasToString(
            "[{\"targets\":[\"host.docker.internal:8080\"],"
                + "\"labels\":{\"cluster\":\"fra\",\"team\":\"web\",\"env\":\"prod\"}}]");
  }

  @Test
  void anOffsetMovesEveryPort() {
    String contract = String.join("\n", files(new PortMapping("localhost", 0)).values());
    String moved = String.join("\n", files(new PortMapping("localhost", 20_000)).values());

    List<Integer> ports =
        Stream.concat(
                Stream.of(9090, 9190, 9290, 3000),
                CONTRACT.producers().stream().map(Producer::port))
            .toList();
    for (int port : ports) {
      assertThat(contract).containsPattern("[: \"]" + port + "\\b");
      assertThat(moved)
          .containsPattern("[: \"]" + (port + 20_000) + "\\b")
          .doesNotContainPattern("(localhost:|[ \"])" + port + "\\b");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "localhost | 60000  | port offset 60000 moves 8080 to 68080: expected 1 to 65535",
        "localhost | -9090  | port offset -9090 moves 8080 to -1010: expected 1 to 65535",
        "a b       | 0      | host \"a b\": expected a host name or an address, IPv6 in brackets",
        "::1       | 0      | host \"::1\": expected a host name or an address, IPv6 in brackets",
      })
  void invalidHostsAndPorts(String host, int offset, String message) {
    assertThatThrownBy(() -> files(new PortMapping(host, offset)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
