package io.panelwright.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was seen of the series of one name; bounded, however many series there are. */
final class ObservedSeries {

  /** More labels than any exporter has on one metric. */
  private static final int MAX_LABELS = 100;

  private final Map<String, LabelValues> labels = new TreeMap<>();
  private final TreeSet<String> jobs = new TreeSet<>();
  private long count;

  /** Adds one series with these labels, without its name. */
  void add(Map<String, String> seriesLabels) {
    count++;
    seriesLabels.forEach(this::addValue);
  }

  void addValue(String label, String value) {
    if (labels.containsKey(label) || labels.size() < MAX_LABELS) {
      labels.computeIfAbsent(label, name -> new LabelValues()).add(value);
    }
  }

  /** Adds the values of a label; incomplete if the source may have more. */
  void addValues(String label, List<String> values, boolean complete) {
    values.forEach(value -> addValue(label, value));
    LabelValues known = labels.computeIfAbsent(label, name -> new LabelValues());
    if (!complete) {
      known.markIncomplete();
    }
  }

  void addJob(String job) {
    jobs.add(job);
  }

  void setCount(long number) {
    count = number;
  }

  long count() {
    return count;
  }

  Set<String> jobs() {
    return jobs;
  }

  boolean isWithoutLabels() {
    return labels.isEmpty();
  }

  boolean hasLabel(String label) {
    return labels.containsKey(label);
  }

  /** The labels that are not in this set. */
  List<DiscoveredLabel> labelsWithout(Set<String> excluded) {
    List<DiscoveredLabel> found = new ArrayList<>();
    labels.forEach(
        (name, values) -> {
          if (!excluded.contains(name)) {
            found.add(values.toLabel(name));
          }
        });
    return found;
  }

  /** The finite values of a label whose values are numbers, ascending. */
  List<Double> numbers(String label) {
    return labels.containsKey(label)
        ? labels.get(label).toLabel(label).values().stream()
            .flatMap(value -> MetricNumbers.parse(value).stream())
            .filter(Double::isFinite)
            .sorted()
            .distinct()
            .toList()
        : List.of();
  }
}
