package io.panelwright.deliver.drift;

import java.util.Locale;

/** How a dashboard differs between the source and Grafana. */
public enum DriftState {
  IN_SYNC("in sync", "source and Grafana are the same"),
  MIGRATED("migrated", "Grafana stores the same dashboard in another form"),
  OURS("not pushed", "the source changed since the last push"),
  THEIRS("changed in Grafana", "a user changed the dashboard in Grafana since the last push"),
  BOTH("changed in both", "source and Grafana changed in different places since the last push"),
  CONFLICT("conflict", "source and Grafana changed the same values in different ways"),
  DIFFERENT("different", "source and Grafana differ, and the last push is unknown"),
  NEVER_PUSHED(
      "never pushed", "Grafana has a dashboard with this uid that this project never pushed"),
  MOVED("moved", "the dashboard is in another folder"),
  MISSING("missing", "Grafana has no such dashboard"),
  GRAFANA_ONLY("only in Grafana", "an earlier push saved it, and the source no longer renders it"),
  UNREADABLE("not read", "the dashboard could not be read");

  private final String label;
  private final String summary;

  DriftState(String label, String summary) {
    this.label = label;
    this.summary = summary;
  }

  /** The name in reports for machines, such as {@code in-sync}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in reports for readers. */
  public String label() {
    return label;
  }

  /** What it means, without a final full stop. */
  public String summary() {
    return summary;
  }

  /** Whether something differs; a migration by Grafana is no difference. */
  public boolean isDrift() {
    return this != IN_SYNC && this != MIGRATED && this != UNREADABLE;
  }
}
