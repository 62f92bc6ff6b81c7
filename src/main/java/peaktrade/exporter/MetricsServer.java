package peaktrade.exporter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.panelwright.contract.Producer;
import io.panelwright.port.PortHolder;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves metrics over HTTP, and nothing else. */
final class MetricsServer implements Closeable {

  /** Scrapers and curious people; one that is slow must not keep out the others. */
  private static final int THREADS = 8;

  /** After as many seconds a slow one is cut off. The JDK's server waits for ever by itself. */
  private static final String PATIENCE = "10";

  private final HttpServer server;
  private final ExecutorService threads;

  private MetricsServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Takes a port, and answers there once it is started.
   *
   * @param address port 0 takes any that is free
   * @param metrics asked at each scrape
   */
  static MetricsServer open(InetSocketAddress address, Supplier<MetricSnapshots> metrics)
      throws CannotListenException {
    limit("sun.net.httpserver.maxReqTime");
    limit("sun.net.httpserver.maxRspTime");
    HttpServer server = listen(address);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, MetricsServer::thread);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, metrics));
    return new MetricsServer(server, threads);
  }

  private static void limit(String property) {
    System.setProperty(property, System.getProperty(property, PATIENCE));
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "metrics");
    thread.setDaemon(true);
    return thread;
  }

  private static HttpServer listen(InetSocketAddress address) throws CannotListenException {
    String place = address.getHostString() + ":" + address.getPort();
    try {
      return HttpServer.create(address, 0);
    } catch (BindException e) {
      if (!String.valueOf(e.getMessage()).contains("in use")) {
        throw new CannotListenException("cannot listen on " + place + ": " + e.getMessage(), e);
      }
      throw new CannotListenException(
          "port " + address.getPort() + " is in use by " + PortHolder.inWords(address.getPort()),
          e);
    } catch (IOException | RuntimeException e) {
      throw new CannotListenException("cannot listen on " + place + ": " + e.getMessage(), e);
    }
  }

  private static void answer(HttpExchange exchange, Supplier<MetricSnapshots> metrics)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(Producer.METRICS_PATH)) {
        send(exchange, 404, "text/plain", text("Metrics are at " + Producer.METRICS_PATH + "\n"));
      } else if (!exchange.getRequestMethod().matches("GET|HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, "text/plain", text("Only GET and HEAD\n"));
      } else {
        send(exchange, 200, Exposition.CONTENT_TYPE, Exposition.bytes(metrics.get()));
      }
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int code, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(code, -1);
      return;
    }
    exchange.sendResponseHeaders(code, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Answers from now on. */
  void start() {
    server.start();
  }

  /** The address that it listens on, with its real port. */
  InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
