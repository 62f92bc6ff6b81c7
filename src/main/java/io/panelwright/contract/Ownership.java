package io.panelwright.contract;

import io.panelwright.promql.analysis.SeriesInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The owner of a metric: its domain and the producer that serves it.
 *
 * @param addedLabels labels that Prometheus, or a global view, adds to all series of the producer
 */
public record Ownership(Domain domain, Producer producer, Metric metric, List<Label> addedLabels)
    implements SeriesOwner {

  public Ownership {
    addedLabels = List.copyOf(addedLabels);
  }

  @Override
  public String name() {
    return metric.name();
  }

  @Override
  public PrometheusServer server() {
    return producer.scrapedBy();
  }

  /** The reason in one sentence: producer, job, Prometheus and datasource. */
  @Override
  public String reason() {
    return metric.name()
        + " is served by "
        + producer.name()
        + " (job "
        + producer.job()
        + "), which "
        + producer.scrapedBy().describe()
        + " scrapes; "
        + domain.name()
        + " queries "
        + domain.datasource().uid();
  }

  /** The labels of one of the metric's series, including those that Prometheus adds. */
  public List<String> labels(String series) {
    Set<String> labels = new LinkedHashSet<>();
    metric.labels().forEach(label -> labels.add(label.name()));
    if (metric.isBuckets(series)) {
      labels.add("le");
    }
    if (metric.isQuantiles(series)) {
      labels.add("quantile");
    }
    addedLabels.forEach(label -> labels.add(label.name()));
    return List.copyOf(labels);
  }

  @Override
  public Optional<List<String>> possibleLabels(String series) {
    return Optional.of(labels(series));
  }

  /** The facts of one of the metric's series for the analysis of queries. */
  @Override
  public SeriesInfo seriesInfo(String series) {
    return SeriesInfo.of(metric.kind(series), Set.copyOf(labels(series)), metric.unit().quantity());
  }

  /** The possible values of a label; empty if any value is possible or the label is absent. */
  @Override
  public List<String> values(String label) {
    return label.equals("quantile") && metric.type() == MetricType.SUMMARY
        ? metric.quantileValues()
        : values(label, Stream.concat(metric.labels().stream(), addedLabels.stream()));
  }

  @Override
  public List<String> targetValues(String label) {
    return values(label, addedLabels.stream());
  }

  private static List<String> values(String label, Stream<Label> labels) {
    return labels
        .filter(declared -> declared.name().equals(label))
        .findFirst()
        .map(Label::values)
        .orElse(List.of());
  }
}
