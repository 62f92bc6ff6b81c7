package io.panelwright.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.contract.MetricType;
import io.panelwright.testing.ScriptedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Servers that lack endpoints, refuse requests, are huge or fail. */
class OtherServersDiscoveryTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final String WINDOW = "start=1767265200&end=1767268800";
  private static final String OK = "{\"status\":\"success\",\"data\":%s}";
  private static final String NOT_FOUND = "404 page not found";

  private static Prometheus client(ScriptedServer server) {
    RequestLimits limits =
        RequestLimits.DEFAULT
            .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5))
            .withoutRetries();
    return Prometheus.at(HttpService.at(server.url(), Authentication.none(), limits));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String query(String promql) {
    return "POST /api/v1/query query=" + encode(promql) + "&time=1767268800";
  }

  private static String vector(String... results) {
    return OK.formatted(
        "{\"resultType\":\"vector\",\"result\":[" + String.join(",", results) + "]}");
  }

  private static String sample(String labels, int value) {
    return "{\"metric\":{" + labels + "},\"value\":[1767268800,\"" + value + "\"]}";
  }

  private static String strings(String... values) {
    return OK.formatted(
        List.of(values).stream()
            .map(v -> "\"" + v + "\"")
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static ScriptedServer.Action notFound() {
    return ScriptedServer.answer(404, "text/plain", NOT_FOUND);
  }

  /** Mimir and Thanos have no targets and no configuration; these have no rules, too. */
  private static ScriptedServer withoutStatus(ScriptedServer server) {
    return server
        .on("GET /api/v1/status/buildinfo", 200, OK.formatted("{\"version\":\"2.10.0\"}"))
        .on("GET /api/v1/targets?state=active", notFound())
        .on("GET /api/v1/rules", notFound())
        .on("GET /api/v1/status/tsdb", notFound())
        .on("GET /api/v1/status/config", notFound());
  }

  private static final String UP =
      "\"__name__\":\"up\",\"job\":\"web\",\"instance\":\"web-1\",\"cluster\":\"a\"";

  @Test
  void aServerWithoutTargetsMetadataRulesAndConfiguration() {
    try (var server = ScriptedServer.start()) {
      withoutStatus(server)
          .on(query("up"), 200, vector(sample(UP, 1)))
          .on(
              "GET /api/v1/label/__name__/values?" + WINDOW,
              200,
              strings("up", "web_total", "size_bytes_count", "size_bytes_sum", "a:b:sum"))
          .on(
              query("count by (__name__, job) ({__name__!=\"\"})"),
              200,
              vector(
                  sample("\"__name__\":\"web_total\",\"job\":\"web\"", 2),
                  sample("\"__name__\":\"size_bytes_sum\",\"job\":\"web\"", 1),
                  sample("\"__name__\":\"size_bytes_count\",\"job\":\"web\"", 1)))
          .on(
              "POST /api/v1/series match%5B%5D="
                  + encode("{__name__=\"size_bytes_count\"}")
                  + "&match%5B%5D="
                  + encode("{__name__=\"size_bytes_sum\"}")
                  + "&match%5B%5D="
                  + encode("{__name__=\"web_total\"}")
                  + "&"
                  + WINDOW,
              200,
              OK.formatted(
                  "[{\"__name__\":\"web_total\",\"job\":\"web\",\"instance\":\"web-1\","
                      + "\"cluster\":\"a\",\"code\":\"200\"},"
                      + "{\"__name__\":\"size_bytes_sum\",\"job\":\"web\",\"instance\":\"web-1\","
                      + "\"cluster\":\"a\"}]"))
          .on("GET /api/v1/metadata?limit=20000", 200, OK.formatted("{}"));

      DiscoveredSystem system = ServerDiscovery.discover(client(server), NOW).value().orElseThrow();

      DiscoveredServer found = system.servers().get(0);
      assertThat(found.version()).contains("2.10.0");
      assertThat(found.hasRead(ServerEndpoint.RULES)).isFalse();
      assertThat(found.hasRead(ServerEndpoint.CONFIGURATION)).isFalse();
      assertThat(found.jobs())
          .singleElement()
          .satisfies(
              job -> {
                assertThat(job.targets()).containsExactly(new DiscoveredTarget("", "web-1", true));
                assertThat(job.targetLabels())
                    .extracting(DiscoveredLabel::name)
                    .containsExactly("cluster", "instance");
              });
      assertThat(found.jobs().get(0).metrics())
          .extracting(m -> m.name() + " " + m.type() + " " + m.labels().size())
          .containsExactly("size_bytes SUMMARY 0", "web_total COUNTER 1");
      assertThat(system.notes())
          .containsExactly(
              "GET "
                  + server.url()
                  + "/api/v1/targets is not supported: status 404, \"404 page not found\"; the"
                  + " targets are those of the series up",
              "GET "
                  + server.url()
                  + "/api/v1/rules is not supported: status 404, \"404 page not found\"; rules are"
                  + " unknown",
              "GET "
                  + server.url()
                  + "/api/v1/status/config is not supported: status 404, \"404 page not found\";"
                  + " external labels are unknown");
    }
  }

  @Test
  void aHugeServerIsReadJobByJobAndLabelByLabel() {
    String names =
        IntStream.range(0, 12_000)
            .mapToObj(i -> "\"m_" + String.format("%05d", i) + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    String values =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "\"user-" + i + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    String large = encode("{__name__=\"m_00000\",job=\"web\"}");
    String uncounted = encode("{__name__=\"m_00001\",job=\"api\"}");
    try (var server = ScriptedServer.start()) {
      server
          .on("GET /api/v1/status/buildinfo", notFound())
          .on("GET /api/v1/targets?state=active", 200, OK.formatted("{\"activeTargets\":[]}"))
          .on("GET /api/v1/rules", 200, OK.formatted("{\"groups\":[]}"))
          .on("GET /api/v1/status/config", 200, OK.formatted("{\"yaml\":\"global: {}\"}"))
          .on(
              "GET /api/v1/status/tsdb",
              200,
              OK.formatted("{\"headStats\":{\"numSeries\":10000000}}"))
          .on(
              query("up"),
              200,
              vector(sample(UP, 1), sample("\"__name__\":\"up\",\"job\":\"api\"", 0)))
          .on("GET /api/v1/label/__name__/values?" + WINDOW, 200, OK.formatted(names))
          .on(
              query("count by (__name__) ({job=\"web\"})"),
              200,
              vector(sample("\"__name__\":\"m_00000\"", 5_000_000)))
          .on(
              query("count by (__name__) ({job=\"api\"})"),
              422,
              "{\"status\":\"error\",\"errorType\":\"execution\",\"error\":\"query processing would"
                  + " load too many samples into memory\"}")
          .on(
              "GET /api/v1/label/__name__/values?match%5B%5D="
                  + encode("{job=\"api\"}")
                  + "&"
                  + WINDOW,
              200,
              strings("m_00001"))
          .on(
              "POST /api/v1/labels match%5B%5D=" + large + "&" + WINDOW,
              200,
              strings("__name__", "id"))
          .on(
              "GET /api/v1/label/id/values?match%5B%5D=" + large + "&" + WINDOW,
              200,
              OK.formatted(values))
          .on(
              "POST /api/v1/labels match%5B%5D=" + uncounted + "&" + WINDOW,
              503,
              "{\"status\":\"error\",\"errorType\":\"timeout\",\"error\":\"query timed out\"}")
          .on("GET /api/v1/metadata?limit=20000", 200, OK.formatted("{}"));
      String series = "POST /api/v1/series ";
      for (int start = 2; start < 10_000; start += 50) {
        String selectors =
            IntStream.range(start, Math.min(start + 50, 10_000))
                .mapToObj(
                    i ->
                        "match%5B%5D="
                            + encode("{__name__=\"m_" + String.format("%05d", i) + "\"}"))
                .collect(Collectors.joining("&"));
        server.on(series + selectors + "&" + WINDOW, 200, OK.formatted("[]"));
      }

      DiscoveredSystem system = ServerDiscovery.discover(client(server), NOW).value().orElseThrow();

      DiscoveredServer found = system.servers().get(0);
      DiscoveredMetric first = found.jobs().get(1).metrics().get(0);
      assertThat(first.series()).isEqualTo(5_000_000);
      assertThat(first.labels().get(0).values()).hasSize(200);
      assertThat(first.labels().get(0).complete()).isFalse();
      assertThat(found.jobs().get(0).name()).isEqualTo("api");
      assertThat(found.jobs().get(0).unread()).containsExactly("m_00001");
      assertThat(found.jobs().get(1).unread()).isEmpty();
      assertThat(system.notes())
          .contains(
              server.url()
                  + ": the server has 12000 metric names; the first 10000 in alphabetical order"
                  + " were read")
          .anyMatch(note -> note.endsWith("; the labels of m_00001 are unknown"));
    }
  }

  @Test
  void aServerThatRejectsTheRequestsIsAFailure() {
    try (var server = ScriptedServer.start()) {
      String body = "{\"status\":\"error\",\"error\":\"no org id\"}";
      List.of(
              "GET /api/v1/status/buildinfo",
              "GET /api/v1/targets?state=active",
              query("up"),
              "GET /api/v1/rules",
              "GET /api/v1/label/__name__/values?" + WINDOW)
          .forEach(request -> server.on(request, 401, body));

      RequestFailure failure =
          ServerDiscovery.discover(client(server), NOW).failure().orElseThrow();

      assertThat(failure.kind()).isEqualTo(RequestFailure.Kind.UNAUTHORIZED);
    }
  }

  @Test
  void aServerThatStopsInBetweenIsAFailure() {
    try (var server = ScriptedServer.start()) {
      server
          .on("GET /api/v1/status/buildinfo", 200, OK.formatted("{\"version\":\"2.42.0\"}"))
          .on("GET /api/v1/targets?state=active", notFound())
          .on("GET /api/v1/rules", notFound())
          .on(query("up"), 200, vector())
          // The client of the JDK repeats such a request.
          .onOptional(
              "GET /api/v1/label/__name__/values?" + WINDOW, ScriptedServer.connectionReset());

      RequestFailure failure =
          ServerDiscovery.discover(client(server), NOW).failure().orElseThrow();

      assertThat(failure.kind()).isEqualTo(RequestFailure.Kind.CONNECTION_RESET);
      assertThat(server.requests()).noneMatch(request -> request.line().contains("tsdb"));
    }
  }

  @Test
  void contradictingMetadataIsReadInOneOrder() {
    for (String order :
        List.of(
            "{\"type\":\"unknown\",\"help\":\"\",\"unit\":\"\"},{\"type\":\"gauge\",\"help\":\"b\"},"
                + "{\"type\":\"counter\",\"help\":\"a\"}",
            "{\"type\":\"counter\",\"help\":\"a\"},{\"type\":\"gauge\",\"help\":\"b\"},"
                + "{\"type\":\"unknown\",\"help\":\"\",\"unit\":\"\"}")) {
      try (var server = ScriptedServer.start()) {
        withoutStatus(server)
            .on(query("up"), 200, vector())
            .on("GET /api/v1/label/__name__/values?" + WINDOW, 200, strings("x"))
            .on(
                query("count by (__name__, job) ({__name__!=\"\"})"),
                200,
                vector(sample("\"__name__\":\"x\",\"job\":\"web\"", 1)))
            .on(
                "POST /api/v1/series match%5B%5D=" + encode("{__name__=\"x\"}") + "&" + WINDOW,
                200,
                OK.formatted("[{\"__name__\":\"x\",\"job\":\"web\"}]"))
            .on("GET /api/v1/metadata?limit=20000", 200, OK.formatted("{\"x\":[" + order + "]}"));

        DiscoveredMetric metric =
            ServerDiscovery.discover(client(server), NOW)
                .value()
                .orElseThrow()
                .servers()
                .get(0)
                .jobs()
                .get(0)
                .metrics()
                .get(0);

        assertThat(metric.type()).isEqualTo(MetricType.COUNTER);
        assertThat(metric.help()).isEqualTo("a");
      }
    }
  }
}
