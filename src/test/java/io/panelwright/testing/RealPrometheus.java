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
 * A real Prometheus on loopback, which ends with the test and in any case with the tests' process.
 *
 * <p>Usage: {@code try (var server = RealPrometheus.start(folder, "scrape_configs: []")) {…}}. It
 * fails, and says what to install, where Prometheus is missing.
 */
public final class RealPrometheus implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

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

  /** A server that is ready. */
  public static RealPrometheus start(Path folder, String configuration, String... flags)
      throws IOException, InterruptedException {
    RealPrometheus server = startUnready(folder, configuration, flags);
    server.awaitReady();
    return server;
  }

  /** A server that may still be starting. */
  public static RealPrometheus startUnready(Path folder, String configuration, String... flags)
      throws IOException {
    Live.needsPrometheus();
    var server = new RealPrometheus(folder, Live.freePort(), List.of(flags));
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

  /** Its address. */
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

  /** Writes the configuration, which {@link #reload} or a start takes up. */
  public void configure(String configuration) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("prometheus.yml"), configuration);
  }

  /** Takes up a configuration while running. */
  public void reload(String configuration) throws IOException {
    configure(configuration);
    int status = status("POST", "/-/reload");
    if (status != 200) {
      throw new AssertionError("reload answered " + status + "\n" + Files.readString(log()));
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
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

  /** Stops it without ending it: connections are taken and nothing is answered. */
  public void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Lets it go on after {@link #freeze}. */
  public void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    Signals.send(name, process.pid());
  }

  /** Ends it at once, its data staying as it is. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts it again on the same port and data after {@link #kill}. */
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
