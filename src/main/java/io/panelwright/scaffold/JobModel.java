package io.panelwright.scaffold;

import io.panelwright.contract.Domain;
import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.contract.exporter.RecognizedExporter;
import io.panelwright.discovery.DiscoveredMetric;
import java.util.List;

/**
 * A scrape job of the new contract, which has a domain of its own.
 *
 * @param constant of its domain
 * @param producer the only one of the domain
 * @param exporters whose ready-made metrics the producer has
 * @param declared metrics in the source, by name, beside those of the exporters
 * @param found the metrics that were read
 */
record JobModel(
    String constant,
    Domain domain,
    Producer producer,
    ServerModel server,
    List<RecognizedExporter> exporters,
    List<Metric> declared,
    List<DiscoveredMetric> found) {

  JobModel {
    exporters = List.copyOf(exporters);
    declared = List.copyOf(declared);
    found = List.copyOf(found);
  }

  /** The constant of its producer. */
  String producerConstant() {
    return constant + "_JOB";
  }

  JobModel withDomain(Domain other) {
    return new JobModel(constant, other, producer, server, exporters, declared, found);
  }
}
