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
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ScriptedServer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A server with more metrics and series than a discovery reads at once. */
class HugeServerDiscoveryTest {

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
}
