package io.panelwright.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server on loopback with scripted responses, each used once, in order for each request.
 * {@link #close} fails if a request had no response, or a response was not used.
 */
public final class ScriptedServer implements AutoCloseable {

  private static final long MAX_HANG_SECONDS = 60;

  static {
    // The server of the JDK otherwise takes 40 ms per response.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, Deque<Action>> script = new LinkedHashMap<>();
  private final Map<String, Action> optional = new LinkedHashMap<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<String> unexpected = new ArrayList<>();

  /** A received request. */
  public record Request(String line, String body, Headers headers) {}

  /** The reaction to a request. */
  @FunctionalInterface
  public interface Action {
    void on(HttpExchange exchange) throws IOException;
  }

  private ScriptedServer(HttpServer server) {
    this.server = server;
  }

  /** Starts a server on a free port. */
  public static ScriptedServer start() {
    return start(0);
  }

  /** Starts a server on this port. */
  public static ScriptedServer start(int port) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var scripted = new ScriptedServer(HttpServer.create(address, 0));
      scripted.server.setExecutor(scripted.threads);
      scripted.server.createContext("/", scripted::handle);
      scripted.server.start();
      return scripted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its URL. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** Its port. */
  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * Adds the next reaction to a request.
   *
   * @param request method, path and query, as in {@code GET /api/v1/labels?start=1}; then a space
   *     and the form of a POST
   */
  public synchronized ScriptedServer on(String request, Action action) {
    script.computeIfAbsent(request, r -> new ArrayDeque<>()).add(action);
    return this;
  }

  /**
   * Adds the reaction to a request that the code under test may send any number of times, or, if it
   * ends before, not at all.
   */
  public synchronized ScriptedServer onOptional(String request, Action action) {
    optional.put(request, action);
    return this;
  }

  /** {@link #on} with a JSON response. */
  public ScriptedServer on(String request, int status, String json) {
    return on(request, answer(status, "application/json", json));
  }

  /** A response. */
  public static Action answer(int status, String type, String text) {
    return answer(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
  }

  /** A response with these headers. */
  public static Action answer(int status, Map<String, String> headers, byte[] body) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  /** Closes the connection without a response. */
  public static Action connectionReset() {
    return HttpExchange::close;
  }

  /** Closes the connection within the response. */
  public static Action truncated(String beginning) {
    return exchange -> {
      byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length + 100L);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
      exchange.close();
    };
  }

  /** Sends nothing until the server closes. */
  public Action hang() {
    return exchange -> await();
  }

  /** Sends the status and the beginning of a response, then nothing until the server closes. */
  public Action hangWithin(String beginning) {
    return exchange -> {
      byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length + 100L);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
      await();
    };
  }

  private void await() {
    try {
      closing.await(MAX_HANG_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All received requests, in order. */
  public synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      next(exchange, body).on(exchange);
    }
  }

  private synchronized Action next(HttpExchange exchange, String body) {
    URI uri = exchange.getRequestURI();
    String line = exchange.getRequestMethod() + " " + uri + (body.isEmpty() ? "" : " " + body);
    requests.add(new Request(line, body, exchange.getRequestHeaders()));
    Deque<Action> actions = script.getOrDefault(line, new ArrayDeque<>());
    if (actions.isEmpty() && optional.containsKey(line)) {
      return optional.get(line);
    }
    if (actions.isEmpty()) {
      unexpected.add(line);
      return answer(418, "text/plain", "unexpected: " + line);
    }
    return actions.remove();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
    synchronized (this) {
      List<String> unused = new ArrayList<>();
      script.forEach((line, actions) -> actions.forEach(action -> unused.add(line)));
      if (!unexpected.isEmpty() || !unused.isEmpty()) {
        throw new AssertionError("unexpected: " + unexpected + "; unused responses for: " + unused);
      }
    }
  }
}
