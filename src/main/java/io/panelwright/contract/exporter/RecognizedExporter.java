package io.panelwright.contract.exporter;

import io.panelwright.contract.Label;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An exporter whose metrics are among the series of a job.
 *
 * @param series of the job that it serves, sorted
 * @param openSeries the ones of {@code series} that are not in {@link Exporter#metrics()}: those of
 *     open families
 * @param histograms metrics that are summaries by default, and histograms in this job
 * @param addedLabels labels that the exporter's tables do not have, by metric; {@code *} for labels
 *     of all its metrics
 */
public record RecognizedExporter(
    Exporter exporter,
    List<String> series,
    List<String> openSeries,
    List<String> histograms,
    SortedMap<String, List<String>> addedLabels) {

  public RecognizedExporter {
    series = List.copyOf(series);
    openSeries = List.copyOf(openSeries);
    histograms = List.copyOf(histograms);
    addedLabels = Collections.unmodifiableSortedMap(new TreeMap<>(addedLabels));
  }

  /** The metrics for a contract: all of the exporter, as this job serves them. */
  public ExporterMetrics metrics() {
    ExporterMetrics metrics = exporter.all();
    if (!histograms.isEmpty()) {
      metrics = metrics.withHistograms(histograms.toArray(String[]::new));
    }
    if (!openSeries.isEmpty()) {
      metrics = metrics.and(openSeries.toArray(String[]::new));
    }
    for (Map.Entry<String, List<String>> added : addedLabels.entrySet()) {
      Label[] labels = added.getValue().stream().map(Label::open).toArray(Label[]::new);
      metrics = metrics.withLabels(added.getKey(), labels);
    }
    return metrics;
  }

  /**
   * The Java expression of {@link #metrics()}, such as {@code
   * Exporter.MICROMETER.withHistograms("http_server_requests_seconds")}; {@code .producer("job",
   * SERVER)} can follow.
   */
  public String expression() {
    StringBuilder text = new StringBuilder("Exporter.").append(exporter.name());
    text.append(call("withHistograms", histograms)).append(call("and", openSeries));
    addedLabels.forEach(
        (metric, labels) ->
            text.append(".withLabels(\"")
                .append(metric)
                .append('"')
                .append(
                    labels.stream()
                        .map(label -> ", Label.open(\"" + label + "\")")
                        .collect(Collectors.joining()))
                .append(')'));
    return text.toString();
  }

  private static String call(String method, List<String> names) {
    return names.isEmpty() ? "" : "." + method + "(\"" + String.join("\", \"", names) + "\")";
  }
}
