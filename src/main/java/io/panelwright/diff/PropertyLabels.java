package io.panelwright.diff;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Labels of the properties of one kind of object.
 *
 * @param labels the labels by path
 * @param comparers the comparers of properties that need their own, by path
 */
record PropertyLabels(Map<String, String> labels, Map<String, CustomComparer> comparers) {

  /** Reads a table with one line {@code path | label} for each property. */
  static PropertyLabels parse(String table) {
    return new PropertyLabels(parseTable(table), Map.of());
  }

  PropertyLabels withComparer(String path, CustomComparer comparer) {
    Map<String, CustomComparer> more = new LinkedHashMap<>(comparers);
    more.put(path, comparer);
    return new PropertyLabels(labels, more);
  }

  /** The label of a path; the path itself if it has none. */
  String label(String path) {
    return labels.getOrDefault(path, path);
  }

  private static Map<String, String> parseTable(String table) {
    Map<String, String> labels = new LinkedHashMap<>();
    table
        .lines()
        .map(line -> line.split("\\|"))
        .forEach(cells -> labels.put(cells[0].strip(), cells[1].strip()));
    return labels;
  }
}
