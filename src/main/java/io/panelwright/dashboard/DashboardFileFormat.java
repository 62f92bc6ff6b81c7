package io.panelwright.dashboard;

/** Format of a dashboard file. */
public enum DashboardFileFormat {
  CLASSIC("a classic dashboard"),
  WRAPPED("a dashboard in a response of Grafana's API"),
  RESOURCE("a dashboard resource"),
  V2("a v2 dashboard");

  private final String description;

  DashboardFileFormat(String description) {
    this.description = description;
  }

  /** The format with its article, for messages. */
  @Override
  public String toString() {
    return description;
  }
}
