package io.panelwright.contract;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Validates jobs and metrics. Several jobs may declare one metric, also of different domains and
 * servers, if they agree about its type and unit.
 */
final class MetricDeclarationValidator {

  private final Contract contract;
  private final Location location;
  private final List<Finding> findings = new ArrayList<>();

  MetricDeclarationValidator(Contract contract, Location location) {
    this.contract = contract;
    this.location = location;
  }

  List<Finding> validate() {
    addDuplicateJobs();
    addDuplicateMetrics();
    addSharedMetrics();
    addContradictions();
    addSharedSeries();
    return findings;
  }

  /** A server has each job once in a domain. Domains can share a job, with metrics of their own. */
  private void addDuplicateJobs() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Domain domain : contract.domains()) {
      for (Producer producer : domain.producers()) {
        counts.merge(key(domain, producer, producer.job()), 1, Integer::sum);
      }
    }
    addDuplicates("job", counts);
  }

  private void addDuplicateMetrics() {
    Map<String, Integer> counts = new TreeMap<>();
    contract
        .ownerships()
        .forEach(
            owner ->
                counts.merge(
                    key(owner.domain(), owner.producer(), owner.metric().name()), 1, Integer::sum));
    addDuplicates("metric", counts);
  }

  /** A name, followed by the domain, the server and the job that declare it. */
  private static String key(Domain domain, Producer producer, String name) {
    return String.join("\n", name, domain.name(), producer.scrapedBy().name(), producer.job());
  }

  private void addDuplicates(String noun, Map<String, Integer> counts) {
    counts.forEach(
        (key, count) -> {
          if (count > 1) {
            String name = key.substring(0, key.indexOf('\n'));
            add(noun + " \"" + name + "\" is declared twice", "keep one of them");
          }
        });
  }

  /** Domains that share a job divide its metrics, or its targets by a label: one owner a series. */
  private void addSharedMetrics() {
    Map<List<String>, List<Ownership>> byJob = new LinkedHashMap<>();
    contract
        .ownerships()
        .forEach(
            owner ->
                byJob
                    .computeIfAbsent(
                        List.of(owner.name(), owner.producer().job(), owner.server().name()),
                        key -> new ArrayList<>())
                    .add(owner));
    for (List<Ownership> owners : byJob.values()) {
      Ownership first = owners.get(0);
      owners.stream()
          .filter(other -> !other.domain().name().equals(first.domain().name()))
          .filter(other -> !haveOtherTargets(first.producer(), other.producer()))
          .findFirst()
          .ifPresent(other -> addSharedMetric(first, other));
    }
  }

  private void addSharedMetric(Ownership first, Ownership other) {
    add(
        "metric \""
            + first.name()
            + "\" is declared by "
            + place(first)
            + ", and by "
            + place(other),
        "keep one of them, or add target labels by which their series differ");
  }

  private static boolean haveOtherTargets(Producer one, Producer other) {
    return one.seriesLabels().stream()
        .filter(Label::isClosed)
        .anyMatch(
            label ->
                other.seriesLabels().stream()
                    .filter(its -> its.name().equals(label.name()) && its.isClosed())
                    .anyMatch(its -> Collections.disjoint(its.values(), label.values())));
  }

  private void addContradictions() {
    Map<String, List<Ownership>> byName = new TreeMap<>();
    contract
        .ownerships()
        .forEach(owner -> byName.computeIfAbsent(owner.name(), n -> new ArrayList<>()).add(owner));
    for (List<Ownership> owners : byName.values()) {
      addContradiction(owners, Metric::type, MetricType.UNKNOWN);
      addContradiction(owners, Metric::unit, MetricUnit.UNKNOWN);
    }
  }

  /** A type or unit that is not declared contradicts nothing. */
  private <E extends Enum<E>> void addContradiction(
      List<Ownership> owners, Function<Metric, E> fact, E unknown) {
    Map<E, Ownership> first = new LinkedHashMap<>();
    owners.forEach(owner -> first.putIfAbsent(fact.apply(owner.metric()), owner));
    first.remove(unknown);
    List<Map.Entry<E, Ownership>> different = List.copyOf(first.entrySet());
    if (different.size() > 1) {
      add(
          "metric \""
              + owners.get(0).name()
              + "\" is declared as "
              + place(different.get(0))
              + ", but as "
              + place(different.get(1)),
          "correct one of them");
    }
  }

  private static <E extends Enum<E>> String place(Map.Entry<E, Ownership> declaration) {
    return declaration.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + " by "
        + place(declaration.getValue());
  }

  private static String place(Ownership owner) {
    return "job " + owner.producer().job() + " of \"" + owner.domain().name() + "\"";
  }

  /** Metrics with different names can share a series: a histogram x and a gauge x_count. */
  private void addSharedSeries() {
    Map<String, Ownership> seen = new LinkedHashMap<>();
    Map<String, String> shared = new TreeMap<>();
    contract
        .ownerships()
        .forEach(
            owner ->
                owner.metric().seriesNames().stream()
                    .filter(series -> isOther(seen.putIfAbsent(series, owner), owner))
                    .forEach(series -> shared.putIfAbsent(series, owner.name())));
    shared.forEach(
        (series, metric) -> add("series \"" + series + "\" is declared twice", "keep one of them"));
  }

  private static boolean isOther(Ownership known, Ownership owner) {
    return known != null && !known.name().equals(owner.name());
  }

  private void add(String message, String hint) {
    findings.add(Finding.error("contract-invalid", location, message, hint));
  }
}
