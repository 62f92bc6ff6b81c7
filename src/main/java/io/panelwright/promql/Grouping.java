package io.panelwright.promql;

import java.util.List;

/**
 * The labels that an aggregation keeps or drops.
 *
 * @param without whether the labels are dropped instead of kept
 */
public record Grouping(boolean without, List<LabelName> labels) {

  /** A single group of all series. */
  public static final Grouping ALL = new Grouping(false, List.of());

  public Grouping {
    labels = List.copyOf(labels);
  }

  /** The label names without their spans. */
  public List<String> names() {
    return labels.stream().map(LabelName::text).toList();
  }
}
