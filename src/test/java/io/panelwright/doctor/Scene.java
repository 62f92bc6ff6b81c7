package io.panelwright.doctor;

import static io.panelwright.testing.ScriptedServer.answer;

import io.panelwright.doctor.ask.Servers;
import io.panelwright.doctor.cause.Cause;
import io.panelwright.doctor.cause.Facts;
import io.panelwright.testing.LiveStack;
import io.panelwright.testing.ScriptedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One query to a server that answers as told; what it is asked besides, it does not have. */
record Scene(
    ScriptedServer.Action ready,
    String promql,
    Function<ScriptedServer, Optional<ScriptedServer.Action>> query,
    boolean asksAgain,
    boolean isPart) {

  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  static Scene ready(int status, String text) {
    return new Scene(
        answer(status, "text/plain", text), "", server -> Optional.empty(), false, false);
  }

  Scene asks(String query) {
    return new Scene(ready, query, this.query, asksAgain, isPart);
  }

  Scene answered(int status, String text) {
    String type = text.startsWith("{") ? "application/json" : "text/plain";
    ScriptedServer.Action action = answer(status, type, text);
    return new Scene(ready, promql, server -> Optional.of(action), asksAgain, status == 200);
  }

  Scene hanging() {
    return new Scene(ready, promql, server -> Optional.of(server.hang()), true, false);
  }

  List<Cause> causes() {
    try (var server = ScriptedServer.start()) {
      server.on("GET /-/ready", ready);
      if (asksAgain) {
        server.on("GET /-/ready", ready);
      }
      query.apply(server).ifPresent(action -> server.on(question(promql), action));
      if (isPart) {
        // Of an empty answer the parts are asked for; this server does not answer that.
        server.on(question("count(" + promql + ")"), 404, "{}");
      }
      Servers servers = new Servers(LiveStack::client).with("scripted", server.url());
      Facts facts = new Facts(servers, Optional.empty(), NOW);
      return Lab.asks(promql).of("scripted").causes(facts);
    }
  }

  private static String question(String promql) {
    return "POST /api/v1/query query="
        + URLEncoder.encode(promql, StandardCharsets.UTF_8)
        + "&time="
        + NOW.getEpochSecond();
  }
}
