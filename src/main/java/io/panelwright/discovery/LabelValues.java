package io.panelwright.discovery;

import java.util.List;
import java.util.TreeSet;

/** The distinct values of a label, up to a limit. */
final class LabelValues {

  /** More values than a person reads; a set of fixed values is smaller. */
  static final int MAX_VALUES = 200;

  private final TreeSet<String> values = new TreeSet<>();
  private boolean complete = true;

  void add(String value) {
    if (values.size() < MAX_VALUES) {
      values.add(value);
    } else if (!values.contains(value)) {
      complete = false;
    }
  }

  /** Records that the source has further values, or may have them. */
  void markIncomplete() {
    complete = false;
  }

  DiscoveredLabel toLabel(String name) {
    return new DiscoveredLabel(name, List.copyOf(values), complete);
  }
}
