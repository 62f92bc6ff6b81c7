package io.panelwright.dashboard;

import java.util.Set;

/**
 * Allocates ref ids to queries that have none: A to Z, then AA, AB and so on, as Grafana counts.
 */
public final class RefIdAllocator {

  private final Set<String> taken;
  private int index;

  /**
   * An allocator for the queries of one panel.
   *
   * @param taken the ref ids of the panel's other queries
   */
  public RefIdAllocator(Set<String> taken) {
    this.taken = Set.copyOf(taken);
  }

  /** The next free ref id. */
  public String next() {
    String refId = TargetView.defaultRefId(index++);
    while (taken.contains(refId)) {
      refId = TargetView.defaultRefId(index++);
    }
    return refId;
  }
}
