package io.panelwright.diff;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Labels of the properties of one kind of object, and the codes of their changes.
 *
 * @param otherCode the code of properties that are not in {@code codes}
 * @param labels the labels by path
 * @param codes the codes by path
 * @param comparers the comparers of properties that need their own, by path
 */
record PropertyLabels(
    ChangeCode otherCode,
    Map<String, String> labels,
    Map<String, ChangeCode> codes,
    Map<String, CustomComparer> comparers) {

  /**
   * Reads a table with one line {@code path | label} or {@code path | label | code} for each
   * property.
   *
   * @param otherCode the code of properties without one
   */
  static PropertyLabels parse(ChangeCode otherCode, String table) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, ChangeCode> codes = new LinkedHashMap<>();
    table
        .lines()
        .map(line -> line.split("\\|"))
        .forEach(
            cells -> {
              labels.put(cells[0].strip(), cells[1].strip());
              if (cells.length > 2) {
                codes.put(cells[0].strip(), ChangeCode.of(cells[2].strip()));
              }
            });
    return new PropertyLabels(otherCode, labels, codes, Map.of());
  }

  PropertyLabels withComparer(String path, CustomComparer comparer) {
    Map<String, CustomComparer> more = new LinkedHashMap<>(comparers);
    more.put(path, comparer);
    return new PropertyLabels(otherCode, labels, codes, more);
  }

  PropertyLabels withOtherCode(ChangeCode code) {
    return new PropertyLabels(code, labels, codes, comparers);
  }

  /** The label of a path; the path itself if it has none. */
  String label(String path) {
    return labels.getOrDefault(path, path);
  }

  /** The code of a change at a path: that of the path or of the innermost object around it. */
  ChangeCode code(String path) {
    String holder = path;
    while (!codes.containsKey(holder)) {
      int end = Math.max(holder.lastIndexOf('.'), holder.lastIndexOf('['));
      if (end < 0) {
        return otherCode;
      }
      holder = holder.substring(0, end);
    }
    return codes.get(holder);
  }
}
