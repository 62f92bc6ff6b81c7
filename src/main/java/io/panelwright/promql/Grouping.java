package io.panelwright.promql;

import java.util.List;

/**
 * Which labels an aggregation keeps.
 *
 * @param without whether the labels are dropped, all others being kept
 */
public record Grouping(boolean without, List<LabelName> labels) {

  /** One group of everything. */
  public static final Grouping ALL = new Grouping(false, List.of());

  public Grouping {
    labels = List.copyOf(labels);
  }

  /** The names alone. */
  public List<String> names() {
    return labels.stream().map(LabelName::text).toList();
  }
}
