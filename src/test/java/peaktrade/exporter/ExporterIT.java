package peaktrade.exporter;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.contract.Producer;
import io.panelwright.testing.JarProcess;
import io.panelwright.testing.Jvm;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exporter in its own process, with real files and real scrapes. */
class ExporterIT {

  private static final Map<String, String> NONE = Map.of();
  private static final String EVENT =
      "{\"v\":1,\"decision\":\"accept\",\"latency_ms\":3,\"ts_utc\":\"2026-01-01T00:00:00Z\","
          + "\"run_id\":\"%s\"}\n";

  /** The only metric of the contract that is not in a base unit. */
  private static final String COMPLAINT =
      "peaktrade_ai_decision_latency_ms metric names should not contain abbreviated units";

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private Path events() {
    return folder.resolve("events.jsonl");
  }

  private void append(String text) throws IOException {
    Files.writeString(events(), text, CREATE, APPEND);
  }

  private JarProcess exporter(List<String> options, Map<String, String> more) throws Exception {
    Map<String, String> variables = new TreeMap<>(more);
    variables.put("PEAK_TRADE_AI_EVENTS_JSONL", events().toString());
    variables.put("PEAK_TRADE_AI_EXPORTER_PORT", "0");
    JarProcess program =
        JarProcess.start(folder, variables, options, List.of("exporter", "ai-live"));
    program.awaitStderr("/metrics; Ctrl-C stops");
    return program;
  }

  private static String url(JarProcess program) {
    return program.stderr().replaceAll("(?s).* (http://127.0.0.1:[0-9]+/metrics);.*", "$1");
  }

  private String scrape(String url) {
    try {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      return "no answer: " + e;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Appends an event with a new run id, and waits until the exporter has read it. */
  private String awaitEvent(JarProcess program, String run) throws Exception {
    append(EVENT.formatted(run));
    String url = url(program);
    program.await(() -> scrape(url).contains("run_id=\"" + run + "\""), () -> scrape(url));
    return scrape(url);
  }

  private static double sum(String text, String metric) {
    return text.lines()
        .filter(line -> line.startsWith(metric + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static String promtool(String text) throws Exception {
    Process promtool =
        new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
    try (var in = promtool.outputWriter()) {
      in.write(text);
    }
    return new String(promtool.getInputStream().readAllBytes()).strip();
  }

  @Test
  void followsTheFileOfTheVariableThroughRotationAndStopsOnSigterm() throws Exception {
    append(EVENT.formatted("before"));
    Map<String, String> labels =
        Map.of("PEAK_TRADE_AI_RUN_ID", "mvs 24", "PEAK_TRADE_AI_COMPONENT", "watch");
    try (JarProcess program = exporter(List.of(), labels)) {
      String url = url(program);
      String idle = scrape(url);
      assertThat(idle.lines().filter(line -> !line.startsWith("#")))
          .containsExactly(
              "peaktrade_ai_exporter_run_limit 100.0",
              "peaktrade_ai_exporter_runs_forgotten_total 0.0",
              "peaktrade_ai_live_heartbeat{component=\"watch\",run_id=\"mvs_24\"} 1.0");
      assertThat(promtool(idle)).isEmpty();

      awaitEvent(program, "one");
      Files.move(events(), folder.resolve("events.jsonl.1"));
      awaitEvent(program, "two");
      Files.writeString(events(), "");
      program.awaitStderr("was truncated");
      awaitEvent(program, "three");
      Files.delete(events());
      String text = awaitEvent(program, "four");
      assertThat(sum(text, "peaktrade_ai_decisions_total")).isEqualTo(4);
      assertThat(text)
          .contains("peaktrade_ai_last_event_timestamp_seconds{source=\"sample_v1\"} 1.7672256E9")
          .doesNotContain("before");
      assertThat(promtool(text)).isEqualTo(COMPLAINT);

      assertThat(program.signalAndWait("TERM")).isEqualTo(143);
      assertThat(program.stderr()).endsWith("\npanelwright: AI Live exporter stopped\n");
    }
  }

  @Test
  void theErrorForAPortInUseNamesItsProcessAndCtrlCStopsIt() throws Exception {
    try (JarProcess first = exporter(List.of(), NONE)) {
      String port = URI.create(url(first)).getPort() + "";
      Jvm.Result second =
          Jvm.run(
              new ProcessBuilder(
                      Jvm.current().home().resolve("bin/java").toString(),
                      "-jar",
                      Path.of(System.getProperty("panelwright.peaktrade.jar"))
                          .toAbsolutePath()
                          .toString(),
                      "exporter",
                      "ai-live",
                      "--port",
                      port)
                  .directory(folder.toFile()));
      assertThat(second.code()).isEqualTo(3);
      assertThat(second.err())
          .startsWith("panelwright: port " + port + " is in use by process " + first.id() + " (")
          .endsWith(" exporter ai-live); choose another port by --port\n");

      assertThat(first.signalAndWait("INT")).isEqualTo(130);
      assertThat(first.stderr()).endsWith("\npanelwright: AI Live exporter stopped\n");
    }
  }

  @Test
  void manyLinesAndAnEndlessOneNeedLittleMemory() throws Exception {
    int lines = 100_000;
    try (JarProcess program = exporter(List.of("-Xmx24m"), NONE)) {
      append("{\"x\":\"" + "x".repeat(40_000_000) + "\n");
      try (BufferedWriter out = Files.newBufferedWriter(events(), APPEND)) {
        for (int i = 0; i < lines; i++) {
          out.write(EVENT.formatted("run-" + i % 5_000));
        }
      }
      String text = awaitEvent(program, "last");
      assertThat(text)
          .contains("peaktrade_ai_events_dropped_total{reason=\"other\",source=\"unknown\"} 1.0\n")
          .contains(
              "peaktrade_ai_decision_latency_ms_count{decision=\"accept\",source=\"sample_v1\"} "
                  + (lines + 1)
                  + "\n");
      assertThat(text.lines().filter(line -> line.startsWith("peaktrade_ai_decisions_total{")))
          .hasSize(100);
    }
  }

  @Test
  void theDemoServesThreeProducersOnMovedPorts() throws Exception {
    int offset = freeOffset();
    List<String> arguments =
        List.of("exporter", "demo", "--port-offset", String.valueOf(offset), "--seed", "3");
    try (JarProcess program = JarProcess.start(folder, NONE, List.of(), arguments)) {
      for (Producer producer : DemoProducers.producers()) {
        String url = "http://127.0.0.1:" + (producer.port() + offset) + "/metrics";
        program.awaitStderr("demo of " + producer.name() + " on " + url);
        String text = scrape(url);
        assertThat(producer.metrics())
            .allSatisfy(metric -> assertThat(text).contains("\n" + metric.seriesNames().get(0)));
        assertThat(promtool(text)).isEmpty();
      }
      assertThat(program.signalAndWait("TERM")).isEqualTo(143);
      assertThat(program.stderr()).endsWith("\npanelwright: demo stopped\n");
    }
  }

  /** A port offset at which all ports of the demo are free. */
  private static int freeOffset() throws IOException {
    for (int offset = 20_000; offset < 50_000; offset += 137) {
      int candidate = offset;
      List<ServerSocket> sockets = new ArrayList<>();
      try {
        for (Producer producer : DemoProducers.producers()) {
          sockets.add(
              new ServerSocket(producer.port() + candidate, 1, InetAddress.getLoopbackAddress()));
        }
        return candidate;
      } catch (IOException taken) {
        // Try the next offset.
      } finally {
        for (ServerSocket socket : sockets) {
          socket.close();
        }
      }
    }
    throw new IOException("no three ports are free");
  }

  @Test
  void allWrittenEventsAreCounted() throws Exception {
    try (JarProcess program = exporter(List.of(), NONE)) {
      assertThat(
              Main.run(
                  folder,
                  new PrintWriter(Writer.nullWriter()),
                  new PrintWriter(Writer.nullWriter()),
                  "exporter",
                  "events",
                  "--events",
                  events().toString(),
                  "--rate",
                  "0",
                  "--count",
                  "5000",
                  "--faults",
                  "bad-json,unknown-schema"))
          .isZero();
      String text = awaitEvent(program, "last");
      try (Stream<String> lines = Files.lines(events())) {
        assertThat(
                sum(text, "peaktrade_ai_events_dropped_total")
                    + lines.filter(line -> line.endsWith("}") && !line.contains("_v9")).count())
            .isEqualTo(5001);
      }
      assertThat(promtool(text)).isEqualTo(COMPLAINT);
    }
  }
}
