package io.panelwright.contract.exporter;

import java.util.List;

/**
 * An exporter whose metrics are among the series of a job.
 *
 * @param series of the job that it serves, sorted
 * @param openSeries the ones of {@code series} that are not in {@link Exporter#metrics()}: those of
 *     open families
 * @param histograms metrics that are summaries by default, and histograms in this job
 */
public record RecognizedExporter(
    Exporter exporter, List<String> series, List<String> openSeries, List<String> histograms) {

  public RecognizedExporter {
    series = List.copyOf(series);
    openSeries = List.copyOf(openSeries);
    histograms = List.copyOf(histograms);
  }

  /** The metrics for a contract: all of the exporter, and those of open families in this job. */
  public ExporterMetrics metrics() {
    ExporterMetrics metrics = exporter.all();
    if (!histograms.isEmpty()) {
      metrics = metrics.withHistograms(histograms.toArray(String[]::new));
    }
    return openSeries.isEmpty() ? metrics : metrics.and(openSeries.toArray(String[]::new));
  }

  /**
   * The Java expression of {@link #metrics()}, such as {@code
   * Exporter.MICROMETER.withHistograms("http_server_requests_seconds")}; {@code .producer("job",
   * SERVER)} can follow.
   */
  public String expression() {
    return "Exporter."
        + exporter.name()
        + call("withHistograms", histograms)
        + call("and", openSeries);
  }

  private static String call(String method, List<String> names) {
    return names.isEmpty() ? "" : "." + method + "(\"" + String.join("\", \"", names) + "\")";
  }
}
