package io.panelwright.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Serves metrics as {@code /metrics} on loopback, for a real Prometheus to scrape. */
public final class TestMetricsServer implements AutoCloseable {

  private final HttpServer server;
  private final String contentType;
  private volatile Supplier<byte[]> content;

  private TestMetricsServer(HttpServer server, String contentType, Supplier<byte[]> content) {
    this.server = server;
    this.contentType = contentType;
    this.content = content;
  }

  /** Serves a metric on a port until the process ends: {@code MetricsServer PORT}. */
  public static void main(String[] arguments) {
    start(Integer.parseInt(arguments[0]), () -> "answer 42\n");
    System.out.println("serving on " + arguments[0]);
  }

  /** Serves this text on a free port. */
  public static TestMetricsServer start(String text) {
    return start(0, () -> text);
  }

  /** Serves a changing text on this port. */
  public static TestMetricsServer start(int port, Supplier<String> text) {
    return start(port, "text/plain; version=0.0.4", bytes(text));
  }

  /** Serves changing families on a free port, in the only format that has native histograms. */
  public static TestMetricsServer startProtobuf(Supplier<ProtobufMetrics> families) {
    return start(0, ProtobufMetrics.CONTENT_TYPE, () -> families.get().bytes());
  }

  private static Supplier<byte[]> bytes(Supplier<String> text) {
    return () -> text.get().getBytes(StandardCharsets.UTF_8);
  }

  private static TestMetricsServer start(int port, String contentType, Supplier<byte[]> content) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var metrics = new TestMetricsServer(HttpServer.create(address, 0), contentType, content);
      metrics.server.createContext(
          "/metrics",
          exchange -> {
            try (exchange) {
              byte[] bytes = metrics.content.get();
              exchange.getResponseHeaders().set("Content-Type", metrics.contentType);
              exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
              exchange.getResponseBody().write(bytes);
            }
          });
      metrics.server.start();
      return metrics;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the text of the next scrapes. */
  public void serve(String other) {
    serve(() -> other);
  }

  /** Sets the supplier of the text, which each scrape calls. */
  public void serve(Supplier<String> other) {
    content = bytes(other);
  }

  /** Its port. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Its host and port, as a scrape target. */
  public String target() {
    return "127.0.0.1:" + port();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
