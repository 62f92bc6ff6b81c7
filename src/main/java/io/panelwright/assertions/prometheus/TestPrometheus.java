package io.panelwright.assertions.prometheus;

import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.file.FileFailure;
import io.panelwright.file.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A real Prometheus that contains the series of many tests. Thread-safe. */
public final class TestPrometheus implements AutoCloseable {

  /** All samples stay in memory: their times start in 1970, and blocks would be compacted. */
  private static final List<String> FLAGS =
      List.of(
          "--web.enable-remote-write-receiver",
          "--storage.tsdb.min-block-duration=10y",
          "--storage.tsdb.max-block-duration=10y",
          "--storage.tsdb.retention.time=100y",
          "--log.level=error");

  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(30);

  private final TemporaryFolder folder;
  private final PrometheusProcess process;
  private final Prometheus client;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Content, String> prefixes = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** Series with their interval. Equal content is loaded once. */
  private record Content(List<GivenSeries> series, Duration interval) {}

  private TestPrometheus(TemporaryFolder folder, PrometheusProcess process) {
    this.folder = folder;
    this.process = process;
    this.client =
        Prometheus.at(HttpService.at(process.url(), Authentication.none(), RequestLimits.DEFAULT));
  }

  /**
   * Starts a server.
   *
   * @throws AssertionError if Prometheus is not installed or does not start
   */
  public static TestPrometheus start() {
    TemporaryFolder folder = folder();
    try {
      try {
        Files.writeString(folder.path().resolve("prometheus.yml"), "scrape_configs: []\n");
        return new TestPrometheus(folder, launch(folder.path()));
      } catch (IOException | InterruptedException | AssertionError e) {
        folder.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while Prometheus was starting", e);
    }
  }

  private static TemporaryFolder folder() {
    try {
      return TemporaryFolder.create("panelwright-prometheus");
    } catch (IOException e) {
      throw new AssertionError(
          "no folder for the data of Prometheus can be created in "
              + System.getProperty("java.io.tmpdir")
              + ": "
              + FileFailure.reason(e)
              + "\n  → choose another folder: -Djava.io.tmpdir=FOLDER",
          e);
    }
  }

  /** Starts it once more on another port: another program may have taken the first one. */
  private static PrometheusProcess launch(Path folder) throws IOException, InterruptedException {
    PrometheusProcess process = start(folder);
    try {
      process.awaitReady();
      return process;
    } catch (AssertionError e) {
      PrometheusProcess second = start(folder);
      second.awaitReady();
      return second;
    }
  }

  private static PrometheusProcess start(Path folder) {
    try {
      return PrometheusProcess.start(folder, FLAGS);
    } catch (IOException e) {
      throw new AssertionError(
          "the program prometheus cannot be started: "
              + e.getMessage()
              + "\n  → install it, on Debian: sudo apt-get install prometheus\n"
              + "  Or skip tests with data: -Dpanelwright.live=false",
          e);
    }
  }

  /**
   * A client of a server that has only these series, starting at the time 0.
   *
   * @param url the server's URL in messages
   * @throws IllegalArgumentException if a series is given twice
   */
  public Prometheus with(String url, List<GivenSeries> series, Duration interval) {
    String prefix =
        prefixes.computeIfAbsent(new Content(List.copyOf(series), interval), this::load);
    return new IsolatedPrometheus(url, client, prefix);
  }

  /** A client of a server that is down. */
  public static Prometheus down(String url) {
    return new DownPrometheus(url);
  }

  private String load(Content content) {
    requireDistinct(content.series);
    String prefix = "panelwright_test_" + count.incrementAndGet() + ":";
    write(content, prefix);
    return prefix;
  }

  private void write(Content content, String prefix) {
    byte[] body = RemoteWriteEncoder.encode(content.series, prefix, content.interval);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(process.url() + "/api/v1/write"))
            .timeout(WRITE_TIMEOUT)
            .header("Content-Encoding", "snappy")
            .header("Content-Type", "application/x-protobuf")
            .header("X-Prometheus-Remote-Write-Version", "0.1.0")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new AssertionError(
            "Prometheus rejected the series: " + response.body().strip().replace(prefix, ""));
      }
    } catch (IOException e) {
      throw new AssertionError(
          "the Prometheus of the tests does not respond: " + e + "\n  → its log: " + process.log(),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while series were loaded", e);
    }
  }

  private static void requireDistinct(List<GivenSeries> series) {
    Set<Map<String, String>> known = new HashSet<>();
    for (GivenSeries one : series) {
      if (!known.add(one.labels())) {
        throw new IllegalArgumentException(
            "the series \"" + one.text() + "\" is given twice on one server; keep one of them");
      }
    }
  }

  @Override
  public void close() {
    process.close();
    try {
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
