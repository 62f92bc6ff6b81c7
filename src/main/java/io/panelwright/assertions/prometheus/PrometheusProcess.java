package io.panelwright.assertions.prometheus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Prometheus on loopback, which ends with this process at the latest.
 *
 * <p>Its folder contains {@code prometheus.yml}, {@code prometheus.log} and {@code data}.
 */
public final class PrometheusProcess implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Path folder;
  private final int port;
  private final List<String> flags;
  private final Thread hook = new Thread(this::end, "stop Prometheus");
  private volatile Optional<Process> process = Optional.empty();
  private boolean hasEnded;

  private PrometheusProcess(Path folder, List<String> flags) {
    this.folder = folder;
    this.port = freePort();
    this.flags = List.copyOf(flags);
  }

  /**
   * Starts the program {@code prometheus} without waiting.
   *
   * @param folder has the file {@code prometheus.yml}
   * @throws IOException if the program is not installed
   */
  public static PrometheusProcess start(Path folder, List<String> flags) throws IOException {
    var server = new PrometheusProcess(folder, flags);
    // Before the start, so that no signal is between the two.
    Runtime.getRuntime().addShutdownHook(server.hook);
    try {
      server.launch();
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  private synchronized void launch() throws IOException {
    if (hasEnded) {
      throw new IOException("this process is ending");
    }
    List<String> command = new ArrayList<>();
    command.add("prometheus");
    command.add("--config.file=" + folder.resolve("prometheus.yml"));
    command.add("--storage.tsdb.path=" + folder.resolve("data"));
    command.add("--web.listen-address=127.0.0.1:" + port);
    command.addAll(flags);
    process =
        Optional.of(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start());
  }

  /** A free port on loopback. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its URL. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Its port. */
  public int port() {
    return port;
  }

  /** The id of the running process. */
  public long pid() {
    return process.orElseThrow().pid();
  }

  /** The file with its output. */
  public Path log() {
    return folder.resolve("prometheus.log");
  }

  /**
   * Waits until it answers queries.
   *
   * @throws AssertionError with its log if it ends or is not ready in time
   */
  public void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    while (!isReady()) {
      if (process.filter(Process::isAlive).isEmpty() || System.nanoTime() > end) {
        close();
        throw new AssertionError("Prometheus is not ready:\n" + Files.readString(log()));
      }
      Thread.sleep(10);
    }
  }

  private boolean isReady() {
    try {
      return status("GET", "/-/ready") == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The status of a request. */
  public int status(String method, String path) throws IOException {
    var connection = (HttpURLConnection) URI.create(url() + path).toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setConnectTimeout(1000);
    connection.setReadTimeout(5000);
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  /** Kills the process and keeps its data. */
  public synchronized void kill() {
    try {
      if (process.isPresent()) {
        process.get().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end() {
    hasEnded = true;
    kill();
  }

  /** Starts it again with the same port and data after {@link #kill}. */
  public void restart() throws IOException, InterruptedException {
    kill();
    launch();
    awaitReady();
  }

  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook runs.
    }
  }
}
