package peaktrade.exporter;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An exporter fed with lines, and the metrics it serves. */
final class ExporterFixture {

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final LineSplitter lines;

  ExporterFixture() {
    this(100);
  }

  /** An exporter with this run limit; events without a run id belong to run {@code r}. */
  ExporterFixture(int runLimit) {
    var own = new RunKey("c", "r");
    var series = new AiLiveSeries(registry, own, runLimit);
    var sink = new EventLineProcessor(new EventSchemas(own)::read, series);
    lines = new LineSplitter(FileTailer.MAX_LINE_BYTES, sink);
  }

  ExporterFixture feed(String line) {
    return feed((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  ExporterFixture feed(byte[] bytes) {
    lines.feed(bytes, bytes.length);
    return this;
  }

  String text() {
    try {
      return new String(ExpositionWriter.write(registry.scrape()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The samples except buckets and those that are always served. */
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
