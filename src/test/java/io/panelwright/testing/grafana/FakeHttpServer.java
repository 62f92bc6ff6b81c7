package io.panelwright.testing.grafana;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The HTTP side of the fake server: records requests, and lets faults happen. */
final class FakeHttpServer implements AutoCloseable {

  private static final long MAX_HANG_SECONDS = 60;

  private final HttpServer server;
  private final FakeRouter router;
  private final FakeFaults faults;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> requests = new ArrayList<>();
  private int current;
  private int maxCurrent;

  private FakeHttpServer(HttpServer server, FakeRouter router, FakeFaults faults) {
    this.server = server;
    this.router = router;
    this.faults = faults;
  }

  static FakeHttpServer start(FakeRouter router, FakeFaults faults) {
    // Without it, a response waits 40 ms for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var http = new FakeHttpServer(HttpServer.create(address, 0), router, faults);
      http.server.setExecutor(http.threads);
      http.server.createContext("/", http::handle);
      http.server.start();
      return http;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  synchronized void clearRequests() {
    requests.clear();
  }

  /** The largest number of requests that were served at the same time. */
  synchronized int maxConcurrentRequests() {
    return maxCurrent;
  }

  private synchronized void begin(String line) {
    requests.add(line);
    maxCurrent = Math.max(maxCurrent, ++current);
  }

  private synchronized void end() {
    current--;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    begin(line);
    try (exchange) {
      Optional<FakeFault> fault;
      Optional<FakeResponse> normal;
      // Ends before the response: its receiver may send the next request at once.
      try {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        fault = faults.take(line);
        pause(fault.map(FakeFault::delay).orElse(Duration.ZERO));
        faults.takeHook(line).ifPresent(Runnable::run);
        normal =
            fault.map(FakeFault::isProcessed).orElse(true)
                ? Optional.of(respond(exchange, body))
                : Optional.empty();
      } finally {
        end();
      }
      send(exchange, fault.map(FakeFault::outcome).orElse(new FakeFault.Outcome.Normal()), normal);
    }
  }

  private FakeResponse respond(HttpExchange exchange, String body) {
    String type = header(exchange, "Content-Type");
    var request = FakeRequest.of(exchange.getRequestMethod(), exchange.getRequestURI(), type, body);
    return router.respond(request, header(exchange, "Authorization"));
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  private void send(HttpExchange exchange, FakeFault.Outcome outcome, Optional<FakeResponse> normal)
      throws IOException {
    if (outcome instanceof FakeFault.Outcome.Other other) {
      send(exchange, other.response());
    } else if (outcome instanceof FakeFault.Outcome.Silence) {
      pause(Duration.ofSeconds(MAX_HANG_SECONDS));
    } else if (outcome instanceof FakeFault.Outcome.Normal) {
      send(exchange, normal.orElseThrow());
    }
  }

  private static void send(HttpExchange exchange, FakeResponse response) throws IOException {
    byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
    response.headers().forEach(exchange.getResponseHeaders()::set);
    boolean hasBody = bytes.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.status(), hasBody ? bytes.length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Waits, at most until the server closes. */
  private void pause(Duration time) {
    try {
      closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
