package io.panelwright.lint;

import io.panelwright.dashboard.DashboardDocument;

/** An example of a rule: a part of a dashboard. Tests run every example. */
public sealed interface Example {

  /** The text of the example. */
  String text();

  /** Wraps the example in a dashboard without other violations. */
  default DashboardDocument document() {
    return ExampleDocument.wrap(this);
  }

  /** A PromQL query of an otherwise valid time series panel. */
  record Query(String text) implements Example {}

  /** The JSON of a panel; missing members are added from a default panel. */
  record Panel(String text) implements Example {}

  /** The JSON of a dashboard; missing members are added from a default dashboard. */
  record Dashboard(String text) implements Example {}

  /** Creates a query example. */
  static Example query(String promql) {
    return new Query(promql.strip());
  }

  /** Creates a panel example. */
  static Example panel(String json) {
    return new Panel(json.strip());
  }

  /** Creates a dashboard example. */
  static Example dashboard(String json) {
    return new Dashboard(json.strip());
  }
}
