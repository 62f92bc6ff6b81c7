package io.panelwright.contract;

import io.panelwright.promql.analysis.SeriesInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The facts of a contract by name, computed once: series, metrics, jobs. Immutable. */
final class ContractIndex {

  private final List<Ownership> ownerships;
  private final Map<String, Metric> metrics = new LinkedHashMap<>();
  private final Map<String, SeriesOwners> owners = new LinkedHashMap<>();
  private final Map<String, SeriesInfo> infos = new LinkedHashMap<>();
  private final Map<String, List<Producer>> producers = new LinkedHashMap<>();
  private final List<Producer> all = new ArrayList<>();

  /** By identity: the hash code of a producer is that of all its metrics. */
  private final Map<Producer, List<Label>> targetLabels = new IdentityHashMap<>();

  private final Set<String> targetLabelNames = new LinkedHashSet<>();
  private final List<String> seriesNames;

  ContractIndex(List<Domain> domains) {
    addProducers(domains);
    this.ownerships = domains.stream().flatMap(this::ownerships).toList();
    Map<String, List<SeriesOwner>> bySeries = new LinkedHashMap<>();
    for (Ownership ownership : ownerships) {
      metrics.putIfAbsent(ownership.metric().name(), ownership.metric());
      for (String series : ownership.metric().seriesNames()) {
        bySeries.computeIfAbsent(series, name -> new ArrayList<>()).add(ownership);
      }
    }
    bySeries.forEach(this::add);
    new RecordedSeriesResolver(domains, this).resolve().forEach(this::addRecorded);
    this.seriesNames = List.copyOf(owners.keySet());
  }

  private void addProducers(List<Domain> domains) {
    for (Domain domain : domains) {
      for (Producer producer : domain.producers()) {
        List<Producer> sameJob =
            producers.computeIfAbsent(producer.job(), job -> new ArrayList<>());
        if (!sameJob.contains(producer)) {
          sameJob.add(producer);
          all.add(producer);
        }
        List<Label> labels = new ArrayList<>(producer.seriesLabels());
        labels.addAll(producer.scrapedBy().seriesLabels());
        labels.forEach(label -> targetLabelNames.add(label.name()));
        targetLabels.put(producer, List.copyOf(labels));
      }
    }
  }

  private Stream<Ownership> ownerships(Domain domain) {
    return domain.producers().stream().flatMap(producer -> ownerships(domain, producer));
  }

  private Stream<Ownership> ownerships(Domain domain, Producer producer) {
    List<Label> labels = targetLabels.get(producer);
    return producer.metrics().stream()
        .map(metric -> new Ownership(domain, producer, metric, labels));
  }

  private void add(String series, List<? extends SeriesOwner> all) {
    SeriesOwners merged = new SeriesOwners(series, List.copyOf(all));
    owners.put(series, merged);
    merged.seriesInfo().ifPresent(info -> infos.put(series, info));
  }

  /** A metric takes precedence: a rule of the same name is an error of the contract. */
  private void addRecorded(String series, List<RecordedSeries> rules) {
    if (!owners.containsKey(series)) {
      add(series, rules);
    }
  }

  /** The owners of all metrics, in the order of the domains. */
  List<Ownership> ownerships() {
    return ownerships;
  }

  /** The owners of a series; none if it is not in the contract. */
  SeriesOwners owners(String series) {
    SeriesOwners known = owners.get(series);
    return known == null ? SeriesOwners.NONE : known;
  }

  Optional<SeriesInfo> seriesInfo(String series) {
    return Optional.ofNullable(infos.get(series));
  }

  /** The metric with this name, as its first producer declares it. */
  Optional<Metric> metric(String name) {
    return Optional.ofNullable(metrics.get(name));
  }

  /** The names of all series, each once. */
  List<String> seriesNames() {
    return seriesNames;
  }

  /** The producers of a job, on different servers or in different domains. */
  List<Producer> producers(String job) {
    return Collections.unmodifiableList(producers.getOrDefault(job, List.of()));
  }

  /** The producers of all domains, each once, in the order of the domains. */
  List<Producer> producers() {
    return Collections.unmodifiableList(all);
  }

  /** All jobs. */
  Set<String> jobs() {
    return Collections.unmodifiableSet(producers.keySet());
  }

  /** The names of all labels that targets add to series. */
  Set<String> targetLabels() {
    return Collections.unmodifiableSet(targetLabelNames);
  }

  /** The values of a label of a producer's targets; empty if any value is possible or absent. */
  List<String> targetValues(Producer producer, String label) {
    return targetLabels.get(producer).stream()
        .filter(declared -> declared.name().equals(label))
        .findFirst()
        .map(Label::values)
        .orElse(List.of());
  }
}
