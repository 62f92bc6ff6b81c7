package io.panelwright.contract.exporter;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Metrics that a real exporter served, one line each: name, type, labels. */
final class ServedMetrics {

  private static final int FIRST_LABEL = 2;

  private ServedMetrics() {}

  static List<String> read(String resource) throws IOException {
    try (InputStream in = ServedMetrics.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  /** What a line has and the exporter's table has not. */
  static Optional<String> difference(Exporter exporter, String line) {
    List<String> words = List.of(line.split(" "));
    Optional<Metric> metric = metric(exporter, words.get(0));
    if (metric.isEmpty()) {
      return Optional.of(words.get(0) + " is unknown");
    }
    String type = served(metric.get().type());
    boolean isTyped = exporter.hasMetric(words.get(0)) || metric.get().type() != MetricType.UNKNOWN;
    if (isTyped && !type.equals(words.get(1))) {
      return Optional.of(words.get(0) + " is a " + type + ", served as " + words.get(1));
    }
    TreeSet<String> labels = new TreeSet<>(words.subList(FIRST_LABEL, words.size()));
    metric.get().labels().stream().map(Label::name).forEach(labels::remove);
    return labels.isEmpty() ? Optional.empty() : Optional.of(words.get(0) + " lacks " + labels);
  }

  /** The metric of a name: a summary without quantiles has no series with it. */
  private static Optional<Metric> metric(Exporter exporter, String name) {
    return exporter.metric(name).or(() -> exporter.metric(name + "_count"));
  }

  private static String served(MetricType type) {
    return switch (type) {
      case INFO -> "gauge";
      case UNKNOWN -> "untyped";
      case COUNTER, GAUGE, HISTOGRAM, NATIVE_HISTOGRAM, SUMMARY ->
          type.name().toLowerCase(Locale.ROOT);
    };
  }
}
