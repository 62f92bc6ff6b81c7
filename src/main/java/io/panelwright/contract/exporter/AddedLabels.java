package io.panelwright.contract.exporter;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The labels of a job's series that the tables of its exporter do not have. */
final class AddedLabels {

  private static final Set<String> OF_TYPES = Set.of("le", "quantile");

  private final SortedMap<String, Set<String>> labels = new TreeMap<>();

  /** Adds the labels of one series of a metric. */
  void add(Metric metric, Collection<String> served) {
    Set<String> added = labels.computeIfAbsent(metric.name(), name -> new TreeSet<>());
    served.stream()
        .filter(Label::isName)
        .filter(name -> !OF_TYPES.contains(name))
        .forEach(added::add);
    metric.labels().stream().map(Label::name).forEach(added::remove);
  }

  /** Labels by metric, sorted; those of all metrics have the name {@code *}. */
  SortedMap<String, List<String>> byMetric() {
    Set<String> common = common();
    SortedMap<String, List<String>> byMetric = new TreeMap<>();
    labels.forEach(
        (metric, added) -> {
          List<String> own = added.stream().filter(name -> !common.contains(name)).toList();
          if (!own.isEmpty()) {
            byMetric.put(metric, own);
          }
        });
    if (!common.isEmpty()) {
      byMetric.put("*", List.copyOf(common));
    }
    return byMetric;
  }

  /** A label of a single metric is one of that metric. */
  private Set<String> common() {
    if (labels.size() < 2) {
      return Set.of();
    }
    List<Set<String>> all = new ArrayList<>(labels.values());
    Set<String> common = new TreeSet<>(all.get(0));
    all.forEach(common::retainAll);
    return common;
  }
}
