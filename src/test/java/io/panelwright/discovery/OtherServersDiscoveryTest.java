package io.panelwright.discovery;

import static io.panelwright.discovery.ScriptedResponses.NOW;
import static io.panelwright.discovery.ScriptedResponses.OK;
import static io.panelwright.discovery.ScriptedResponses.UP;
import static io.panelwright.discovery.ScriptedResponses.WINDOW;
import static io.panelwright.discovery.ScriptedResponses.client;
import static io.panelwright.discovery.ScriptedResponses.encode;
import static io.panelwright.discovery.ScriptedResponses.notFound;
import static io.panelwright.discovery.ScriptedResponses.query;
import static io.panelwright.discovery.ScriptedResponses.sample;
import static io.panelwright.discovery.ScriptedResponses.strings;
import static io.panelwright.discovery.ScriptedResponses.vector;
import static io.panelwright.discovery.ScriptedResponses.withoutStatus;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.contract.MetricType;
import io.panelwright.testing.ScriptedServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Servers that lack endpoints, refuse requests or fail. */
class OtherServersDiscoveryTest {

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
