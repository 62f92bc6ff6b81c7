package io.panelwright.scaffold;

import io.panelwright.contract.Domain;
import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.discovery.DiscoveredMetric;
import java.util.List;

/**
 * A scrape job of the new contract, which has a domain of its own.
 *
 * @param constant of its domain
 * @param producer the only one of the domain
 * @param declared metrics in the source, beside those of a ready-made exporter
 * @param found the metrics that were read
 */
record JobModel(
    String constant,
    Domain domain,
    Producer producer,
    ServerModel server,
    List<Metric> declared,
    List<DiscoveredMetric> found) {

  JobModel {
    declared = List.copyOf(declared);
    found = List.copyOf(found);
  }

  /** The constant of its producer. */
  String producerConstant() {
    return constant + "_JOB";
  }

  JobModel withDomain(Domain other) {
    return new JobModel(constant, other, producer, server, declared, found);
  }
}
