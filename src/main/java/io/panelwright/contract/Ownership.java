package io.panelwright.contract;

/** Who owns a metric: the domain, the producer that serves it, and the metric itself. */
public record Ownership(Domain domain, Producer producer, Metric metric) {

  /** Why, in one sentence: producer, job, Prometheus and datasource. */
  public String reason() {
    return metric.name()
        + " is served by "
        + producer.name()
        + " (job "
        + producer.job()
        + "), which Prometheus "
        + producer.scrapedBy().name()
        + " on :"
        + producer.scrapedBy().port()
        + " scrapes; "
        + domain.name()
        + " asks "
        + domain.datasource().uid();
  }
}
