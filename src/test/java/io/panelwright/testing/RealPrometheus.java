package io.panelwright.testing;

import io.panelwright.assertions.prometheus.PrometheusProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real Prometheus on loopback, which ends with the test, or with the test process at the latest.
 *
 * <p>Usage: {@code try (var server = RealPrometheus.start(folder, "scrape_configs: []")) {…}}.
 * Fails with instructions if Prometheus is not installed.
 */
public final class RealPrometheus implements AutoCloseable {

  private final Path folder;
  private final PrometheusProcess process;

  private RealPrometheus(Path folder, PrometheusProcess process) {
    this.folder = folder;
    this.process = process;
  }

  /** Starts a server and waits until it is ready. */
  public static RealPrometheus start(Path folder, String configuration, String... flags)
      throws IOException, InterruptedException {
    RealPrometheus server = startUnready(folder, configuration, flags);
    server.process.awaitReady();
    return server;
  }

  /** Starts a server without waiting. */
  public static RealPrometheus startUnready(Path folder, String configuration, String... flags)
      throws IOException {
    PrometheusPrerequisite.require();
    configure(folder, configuration);
    List<String> all =
        Stream.concat(Stream.of("--web.enable-lifecycle"), Stream.of(flags)).toList();
    return new RealPrometheus(folder, PrometheusProcess.start(folder, all));
  }

  /** Its URL. */
  public String url() {
    return process.url();
  }

  /** Its port. */
  public int port() {
    return process.port();
  }

  /** Writes the configuration for the next start or {@link #reload}. */
  public void configure(String configuration) throws IOException {
    configure(folder, configuration);
  }

  private static void configure(Path folder, String configuration) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("prometheus.yml"), configuration);
  }

  /** Applies a configuration to the running server. */
  public void reload(String configuration) throws IOException {
    configure(configuration);
    int status = process.status("POST", "/-/reload");
    if (status != 200) {
      throw new AssertionError(
          "reload answered " + status + "\n" + Files.readString(process.log()));
    }
  }

  /** Suspends the process: it accepts connections and sends no response. */
  public void suspend() throws IOException, InterruptedException {
    Signals.send("STOP", process.pid());
  }

  /** Resumes the process after {@link #suspend}. */
  public void resume() throws IOException, InterruptedException {
    Signals.send("CONT", process.pid());
  }

  /** Kills the process and keeps its data. */
  public void kill() {
    process.kill();
  }

  /** Starts it again with the same port and data after {@link #kill}. */
  public void restart() throws IOException, InterruptedException {
    process.restart();
  }

  @Override
  public void close() {
    process.close();
  }
}
