package peaktrade.exporter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.panelwright.contract.Producer;
import io.panelwright.process.PortOwner;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves metrics over HTTP. */
final class MetricsServer implements Closeable {

  /** A slow client must not block the others. */
  private static final int THREADS = 8;

  /** Limit for slow clients; the JDK's server has none by default. */
  private static final String TIMEOUT_SECONDS = "10";

  private final HttpServer server;
  private final ExecutorService threads;

  private MetricsServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Binds a port; requests are answered after {@link #start}.
   *
   * @param address port 0 for a free port
   * @param metrics collected at each scrape
   */
  static MetricsServer open(InetSocketAddress address, Supplier<MetricSnapshots> metrics)
      throws CannotListenException {
    setTimeout("sun.net.httpserver.maxReqTime");
    setTimeout("sun.net.httpserver.maxRspTime");
    HttpServer server = listen(address);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, MetricsServer::thread);
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, metrics));
    return new MetricsServer(server, threads);
  }

  private static void setTimeout(String property) {
    System.setProperty(property, System.getProperty(property, TIMEOUT_SECONDS));
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "metrics");
    thread.setDaemon(true);
    return thread;
  }

  private static HttpServer listen(InetSocketAddress address) throws CannotListenException {
    String hostAndPort = address.getHostString() + ":" + address.getPort();
    try {
      return HttpServer.create(address, 0);
    } catch (BindException e) {
      if (!String.valueOf(e.getMessage()).contains("in use")) {
        throw new CannotListenException(
            "cannot listen on " + hostAndPort + ": " + e.getMessage(), e);
      }
      throw new CannotListenException(
          "port " + address.getPort() + " is in use by " + PortOwner.describe(address.getPort()),
          e);
    } catch (IOException | RuntimeException e) {
      throw new CannotListenException("cannot listen on " + hostAndPort + ": " + e.getMessage(), e);
    }
  }

  private static void handle(HttpExchange exchange, Supplier<MetricSnapshots> metrics)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(Producer.METRICS_PATH)) {
        send(exchange, 404, "text/plain", text("Metrics are at " + Producer.METRICS_PATH + "\n"));
      } else if (!exchange.getRequestMethod().matches("GET|HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, "text/plain", text("Only GET and HEAD\n"));
      } else {
        send(exchange, 200, ExpositionWriter.CONTENT_TYPE, ExpositionWriter.write(metrics.get()));
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

  /** Starts to answer requests. */
  void start() {
    server.start();
  }

  /** The address with its actual port. */
  InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
