package io.panelwright.testing.grafana;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Plays recorded exchanges back. An exchange answers one request with its method and path; the body
 * of a write may only have members that a recorded request of the endpoint has. A request without
 * an exchange, or with another body, fails the test in {@link #close}, and an unused exchange in
 * {@link #assertUsed}.
 */
public final class RecordingPlayer implements AutoCloseable {

  /** Parameters that change what a request means. */
  private static final List<String> SIGNIFICANT = List.of("dryRun", "labelSelector");

  static {
    // The server of the JDK otherwise takes 40 ms per response.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<RecordedExchange> exchanges = new ArrayList<>();
  private final Map<String, RecordedExchange> common = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();
  private final RecordedBodies bodies = RecordedBodies.ofAllRecordings();

  private RecordingPlayer(HttpServer server) {
    this.server = server;
  }

  /** Starts a server without exchanges. Skips the test if the recordings are absent. */
  public static RecordingPlayer start() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var recorded = new RecordingPlayer(HttpServer.create(address, 0));
      recorded.server.setExecutor(recorded.threads);
      recorded.server.createContext("/", recorded::handle);
      recorded.server.start();
      return recorded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its URL. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Plays these exchanges next, each once. */
  public synchronized RecordingPlayer play(List<RecordedExchange> next) {
    exchanges.addAll(next);
    return this;
  }

  /**
   * Answers GET requests for a path as often as they come, unless an exchange does; also below
   * {@code /grafana}.
   */
  public synchronized RecordingPlayer always(String path, int status, String json) {
    common.put(
        path,
        new RecordedExchange(
            "always",
            "GET",
            path,
            Optional.empty(),
            status,
            Map.of("content-type", "application/json"),
            json));
    return this;
  }

  /** Fails if an exchange was not used, or if a request had no exchange. */
  public synchronized void assertUsed() {
    exchanges.forEach(exchange -> errors.add("unused: " + exchange));
    exchanges.clear();
    List<String> found = List.copyOf(errors);
    errors.clear();
    failOn(found);
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = http.getRequestURI().toString();
      Optional<RecordedExchange> exchange = next(http.getRequestMethod(), path, body);
      if (exchange.isEmpty()) {
        http.sendResponseHeaders(418, -1);
      } else if (exchange.get().status() != 0) {
        respond(http, exchange.get());
      }
    }
  }

  private static void respond(HttpExchange http, RecordedExchange exchange) throws IOException {
    exchange
        .headers()
        .forEach(
            (name, value) -> {
              if (!name.equals("connection")) {
                http.getResponseHeaders().set(name, value);
              }
            });
    byte[] bytes = exchange.body().getBytes(StandardCharsets.UTF_8);
    http.sendResponseHeaders(exchange.status(), bytes.length == 0 ? -1 : bytes.length);
    http.getResponseBody().write(bytes);
  }

  private synchronized Optional<RecordedExchange> next(String method, String path, String body) {
    if (body.startsWith("{")) {
      bodies
          .unknownMembers(method, path, (JsonObject) JsonReader.read(body))
          .forEach(
              member -> errors.add(method + " " + path + ": no recorded request has " + member));
    }
    for (RecordedExchange exchange : exchanges) {
      if (matches(exchange, method, path)) {
        exchanges.remove(exchange);
        if (exchange.status() == 0) {
          // The client of the JDK sends a GET again after a lost connection.
          common.put(exchange.resourcePath(), exchange);
        }
        return Optional.of(exchange);
      }
    }
    RecordedExchange known =
        common.get(
            RecordedExchange.decode(
                path.replaceFirst("\\?.*", "").replaceFirst("^/grafana/", "/")));
    if (known == null || !method.equals("GET")) {
      errors.add("unexpected: " + method + " " + path);
      return Optional.empty();
    }
    return Optional.of(known);
  }

  private static boolean matches(RecordedExchange exchange, String method, String path) {
    return exchange.method().equals(method)
        && exchange.resourcePath().equals(RecordedExchange.decode(path.replaceFirst("\\?.*", "")))
        && SIGNIFICANT.stream()
            .allMatch(
                name -> exchange.parameter(name).equals(RecordedExchange.parameter(path, name)));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    synchronized (this) {
      failOn(errors);
    }
  }

  private static void failOn(List<String> found) {
    if (!found.isEmpty()) {
      throw new AssertionError(String.join("\n", found));
    }
  }
}
