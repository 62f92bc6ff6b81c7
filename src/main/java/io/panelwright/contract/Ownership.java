package io.panelwright.contract;

import io.panelwright.promql.analysis.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who owns a metric: the domain, the producer that serves it, and the metric itself. */
public record Ownership(Domain domain, Producer producer, Metric metric) {

  /** Why, in one sentence: producer, job, Prometheus and datasource. */
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
        + " asks "
        + domain.datasource().uid();
  }

  /** The labels of one of the metric's series, those that Prometheus adds to it included. */
  public List<String> labels(String series) {
    List<String> labels = new ArrayList<>(metric.labels().stream().map(Label::name).toList());
    if (metric.isBuckets(series)) {
      labels.add("le");
    }
    labels.addAll(List.of("job", "instance"));
    return List.copyOf(labels);
  }

  /** What analysis wants to know of one of the metric's series. */
  Known known(String series) {
    return Known.of(metric.kind(series), Set.copyOf(labels(series)), metric.unit().quantity());
  }

  /** The values that a label can have; empty where the set is open or there is no such label. */
  public List<String> values(String label) {
    return label.equals("job")
        ? List.of(producer.job())
        : metric.labels().stream()
            .filter(known -> known.name().equals(label))
            .findFirst()
            .map(Label::values)
            .orElse(List.of());
  }
}
