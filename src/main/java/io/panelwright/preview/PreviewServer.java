package io.panelwright.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Serves the page on loopback. */
public final class PreviewServer implements AutoCloseable {

  /** A browser opens six connections; more clients than these are refused. */
  private static final int MAX_THREADS = 64;

  private static final int BACKLOG = 64;

  /** Longest URL; a viewer can choose many values of a variable. */
  private static final int MAX_QUERY = 64 << 10;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private final HttpServer server;
  private final ExecutorService executor;
  private final PreviewApi api;

  private PreviewServer(HttpServer server, PreviewState state) {
    this.server = server;
    this.api = new PreviewApi(state);
    this.executor =
        new ThreadPoolExecutor(
            0, MAX_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), PreviewServer::thread);
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "preview");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens a port of loopback and serves the page.
   *
   * @param port 0 for a free port
   * @throws IOException if the port cannot be opened
   */
  public static PreviewServer open(int port, PreviewState state) throws IOException {
    // Read once by the JDK's server: a client that sends or reads slowly is disconnected.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("sun.net.httpserver.maxRspTime", "60");
    // Otherwise each response on a kept connection waits 40 ms for the client's acknowledgment.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
    var preview = new PreviewServer(HttpServer.create(address, BACKLOG), state);
    preview.server.setExecutor(preview.executor);
    preview.server.createContext("/", preview::handle);
    preview.server.start();
    return preview;
  }

  /** The address of the page. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      PreviewResponse response = respond(exchange);
      send(exchange, response);
    }
  }

  private PreviewResponse respond(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    Optional<String> refusal =
        RequestGuard.refusal(
            exchange.getRequestMethod(),
            headers(exchange, "Host"),
            headers(exchange, "Origin"),
            headers(exchange, "Sec-Fetch-Site"),
            path);
    if (refusal.isPresent()) {
      return PreviewResponse.error(403, refusal.get());
    }
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    if (query.length() > MAX_QUERY) {
      return PreviewResponse.error(414, "the URL is longer than " + MAX_QUERY + " characters");
    }
    return PageAssets.load()
        .file(path)
        .map(asset -> PreviewResponse.of(asset.mediaType(), asset.text()))
        .orElseGet(() -> api.respond(path, query));
  }

  private static List<String> headers(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getOrDefault(name, List.of());
  }

  private static void send(HttpExchange exchange, PreviewResponse response) throws IOException {
    byte[] body = response.text().getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", response.mediaType() + "; charset=utf-8");
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(response.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(response.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    api.close();
    server.stop(0);
    executor.shutdownNow();
  }
}
