package io.panelwright.deliver;

/** Who made a change since the last push. */
public enum ChangeSide {
  /** Only the source changed: a push brings it into Grafana. */
  OURS("ours"),
  /** Only Grafana changed: a pull brings it into the source. */
  THEIRS("theirs"),
  /** Source and Grafana changed in the same way: nothing is left to do. */
  BOTH("both"),
  /** Source and Grafana changed in different ways. */
  CONFLICT("conflict"),
  /** Source and Grafana differ, and the last push is unknown. */
  UNKNOWN("unknown");

  private final String label;

  ChangeSide(String label) {
    this.label = label;
  }

  /** The name in reports. */
  public String label() {
    return label;
  }
}
