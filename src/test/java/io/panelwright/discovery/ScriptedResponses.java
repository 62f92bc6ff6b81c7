package io.panelwright.discovery;

import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.testing.ScriptedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Requests of a discovery, and responses of the HTTP API of Prometheus. */
final class ScriptedResponses {

  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  static final String WINDOW = "start=1767265200&end=1767268800";
  static final String OK = "{\"status\":\"success\",\"data\":%s}";
  static final String NOT_FOUND = "404 page not found";

  static Prometheus client(ScriptedServer server) {
    RequestLimits limits =
        RequestLimits.DEFAULT
            .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5))
            .withoutRetries();
    return Prometheus.at(HttpService.at(server.url(), Authentication.none(), limits));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String query(String promql) {
    return "POST /api/v1/query query=" + encode(promql) + "&time=1767268800";
  }

  static String vector(String... results) {
    return OK.formatted(
        "{\"resultType\":\"vector\",\"result\":[" + String.join(",", results) + "]}");
  }

  static String sample(String labels, int value) {
    return "{\"metric\":{" + labels + "},\"value\":[1767268800,\"" + value + "\"]}";
  }

  static String strings(String... values) {
    return OK.formatted(
        List.of(values).stream()
            .map(v -> "\"" + v + "\"")
            .collect(Collectors.joining(",", "[", "]")));
  }

  static ScriptedServer.Action notFound() {
    return ScriptedServer.answer(404, "text/plain", NOT_FOUND);
  }

  /** Mimir and Thanos have no targets and no configuration; these have no rules, too. */
  static ScriptedServer withoutStatus(ScriptedServer server) {
    return server
        .on("GET /api/v1/status/buildinfo", 200, OK.formatted("{\"version\":\"2.10.0\"}"))
        .on("GET /api/v1/targets?state=active", notFound())
        .on("GET /api/v1/rules", notFound())
        .on("GET /api/v1/status/tsdb", notFound())
        .on("GET /api/v1/status/config", notFound());
  }

  static final String UP =
      "\"__name__\":\"up\",\"job\":\"web\",\"instance\":\"web-1\",\"cluster\":\"a\"";

  private ScriptedResponses() {}
}
