package peaktrade.exporter;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An exporter that is told lines, and what it then serves. */
final class Told {

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final LineSplitter lines;

  Told() {
    this(100);
  }

  /** With this limit of runs; events that do not say theirs are of run {@code r}. */
  Told(int runLimit) {
    var own = new Run("c", "r");
    var series = new AiLiveSeries(registry, own, runLimit);
    var sink = new EventLines(new Schemas(own)::read, series);
    lines = new LineSplitter(FollowedFile.LONGEST_LINE, sink);
  }

  Told tell(String line) {
    return tell((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  Told tell(byte[] bytes) {
    lines.feed(bytes, bytes.length);
    return this;
  }

  String text() {
    try {
      return new String(Exposition.bytes(registry.scrape()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is served besides buckets and what is always there. */
  List<String> samples() {
    return text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .filter(line -> !line.contains("_bucket{"))
        .filter(line -> !line.matches("peaktrade_ai_(live_heartbeat|exporter_run).*"))
        .map(line -> line.replace("peaktrade_ai_", ""))
        .toList();
  }
}
