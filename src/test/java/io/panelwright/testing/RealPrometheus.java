package io.panelwright.testing;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Prometheus on loopback, which ends with the test, or with the test process at the latest.
 *
 * <p>Usage: {@code try (var server = RealPrometheus.start(folder, "scrape_configs: []")) {…}}.
 * Fails with instructions if Prometheus is not installed.
 */
public final class RealPrometheus implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Path folder;
  private final int port;
  private final List<String> flags;
  private final Thread hook = new Thread(this::kill);
  private Process process;

  private RealPrometheus(Path folder, int port, List<String> flags) {
    this.folder = folder;
    this.port = port;
    this.flags = List.copyOf(flags);
  }

  /** Starts a server and waits until it is ready. */
  public static RealPrometheus start(Path folder, String configuration, String... flags)
      throws IOException, InterruptedException {
    RealPrometheus server = startUnready(folder, configuration, flags);
    server.awaitReady();
    return server;
  }

  /** Starts a server without waiting. */
  public static RealPrometheus startUnready(Path folder, String configuration, String... flags)
      throws IOException {
    PrometheusPrerequisite.require();
    var server = new RealPrometheus(folder, PrometheusPrerequisite.freePort(), List.of(flags));
    server.configure(configuration);
    Runtime.getRuntime().addShutdownHook(server.hook);
    server.launch();
    return server;
  }

  private void launch() throws IOException {
    List<String> command = new ArrayList<>();
    command.add("prometheus");
    command.add("--config.file=" + folder.resolve("prometheus.yml"));
    command.add("--storage.tsdb.path=" + folder.resolve("data"));
    command.add("--web.listen-address=127.0.0.1:" + port);
    command.add("--web.enable-lifecycle");
    command.addAll(flags);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
  }

  /** Its URL. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Its port. */
  public int port() {
    return port;
  }

  private Path log() {
    return folder.resolve("prometheus.log");
  }

  /** Writes the configuration for the next start or {@link #reload}. */
  public void configure(String configuration) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("prometheus.yml"), configuration);
  }

  /** Applies a configuration to the running server. */
  public void reload(String configuration) throws IOException {
    configure(configuration);
    int status = status("POST", "/-/reload");
    if (status != 200) {
      throw new AssertionError("reload answered " + status + "\n" + Files.readString(log()));
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new AssertionError("Prometheus is not ready:\n" + Files.readString(log()));
      }
      Thread.sleep(20);
    }
  }

  private boolean isReady() {
    try {
      return status("GET", "/-/ready") == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private int status(String method, String path) throws IOException {
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

  /** Suspends the process: it accepts connections and sends no response. */
  public void suspend() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Resumes the process after {@link #suspend}. */
  public void resume() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    Signals.send(name, process.pid());
  }

  /** Kills the process and keeps its data. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
