package io.panelwright.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was seen of the series of one name and job; bounded, however many series there are. */
final class ObservedSeries {

  /** More labels than any exporter has on one metric. */
  private static final int MAX_LABELS = 100;

  private final Map<String, LabelValues> labels = new TreeMap<>();
  private long count;
  private boolean isUnread;

  /** Adds one series with these labels, without its name. */
  void add(Map<String, String> seriesLabels) {
    count++;
    seriesLabels.forEach(this::addValue);
  }

  void addValue(String label, String value) {
    if (labels.containsKey(label) || labels.size() < MAX_LABELS) {
      labels.computeIfAbsent(label, name -> new LabelValues()).add(value);
    } else {
      markUnread();
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

  void setCount(long number) {
    count = number;
  }

  long count() {
    return count;
  }

  /** Records that the labels could not be read, or not all of them. */
  void markUnread() {
    isUnread = true;
  }

  boolean isUnread() {
    return isUnread;
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
