package peaktrade.exporter;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes metrics in Prometheus' text format.
 *
 * <p>The client library omits a metric without samples. This class writes its HELP and TYPE, which
 * distinguish "no events yet" from "unknown to this producer".
 */
final class ExpositionWriter {

  static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();

  private ExpositionWriter() {}

  static byte[] write(MetricSnapshots metrics) throws IOException {
    var out = new ByteArrayOutputStream();
    for (MetricSnapshot metric : metrics) {
      if (metric.getDataPoints().isEmpty()) {
        out.write(header(metric).getBytes(StandardCharsets.UTF_8));
      } else {
        WRITER.write(out, MetricSnapshots.of(metric), EscapingScheme.UNDERSCORE_ESCAPING);
      }
    }
    return out.toByteArray();
  }

  private static String header(MetricSnapshot metric) {
    String name = metric.getMetadata().getPrometheusName();
    if (metric instanceof CounterSnapshot) {
      return header(name + "_total", "counter", metric);
    }
    if (metric instanceof GaugeSnapshot) {
      return header(name, "gauge", metric);
    }
    if (metric instanceof HistogramSnapshot) {
      return header(name, "histogram", metric);
    }
    throw new IllegalArgumentException(name + " has a type that no contract supports");
  }

  private static String header(String name, String type, MetricSnapshot metric) {
    String help = metric.getMetadata().getHelp().replace("\\", "\\\\").replace("\n", "\\n");
    return "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
  }
}
