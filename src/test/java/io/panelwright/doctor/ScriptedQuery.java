package io.panelwright.doctor;

import static io.panelwright.testing.ScriptedServer.answer;

import io.panelwright.doctor.check.Cause;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.testing.LiveStack;
import io.panelwright.testing.ScriptedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One query to a scripted server, which has no other data. */
record ScriptedQuery(
    ScriptedServer.Action ready,
    String promql,
    Function<ScriptedServer, Optional<ScriptedServer.Action>> query,
    boolean readyTwice,
    boolean probesParts) {

  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  static ScriptedQuery ready(int status, String text) {
    return new ScriptedQuery(
        answer(status, "text/plain", text), "", server -> Optional.empty(), false, false);
  }

  ScriptedQuery query(String query) {
    return new ScriptedQuery(ready, query, this.query, readyTwice, probesParts);
  }

  ScriptedQuery response(int status, String text) {
    String type = text.startsWith("{") ? "application/json" : "text/plain";
    ScriptedServer.Action action = answer(status, type, text);
    return new ScriptedQuery(
        ready, promql, server -> Optional.of(action), readyTwice, status == 200);
  }

  ScriptedQuery hanging() {
    return new ScriptedQuery(ready, promql, server -> Optional.of(server.hang()), true, false);
  }

  List<Cause> causes() {
    try (var server = ScriptedServer.start()) {
      server.on("GET /-/ready", ready);
      if (readyTwice) {
        server.on("GET /-/ready", ready);
      }
      query.apply(server).ifPresent(action -> server.on(requestLine(promql), action));
      if (probesParts) {
        // After an empty result the doctor queries subexpressions; this server returns 404.
        server.on(requestLine("count(" + promql + ")"), 404, "{}");
      }
      DatasourceServers servers =
          new DatasourceServers(LiveStack::client).with("scripted", server.url());
      DiagnosisInputs inputs = new DiagnosisInputs(servers, Optional.empty(), NOW);
      return SingleQueryDashboard.query(promql).withDatasource("scripted").causes(inputs);
    }
  }

  private static String requestLine(String promql) {
    return "POST /api/v1/query query="
        + URLEncoder.encode(promql, StandardCharsets.UTF_8)
        + "&time="
        + NOW.getEpochSecond();
  }
}
