package io.panelwright.policy;

import io.panelwright.document.DashboardDocument;

/** A part of a dashboard that shows a rule. Tests run every example. */
public sealed interface Example {

  /** Its text as people read it. */
  String text();

  /** A whole dashboard around it, with nothing else wrong in it. */
  default DashboardDocument document() {
    return ExampleDocument.of(this);
  }

  /** A PromQL query of a time series panel, which is otherwise in order. */
  record Query(String text) implements Example {}

  /** A panel's JSON; what it lacks of an ordinary panel goes without saying. */
  record Panel(String text) implements Example {}

  /** A dashboard's JSON; what it lacks of an ordinary dashboard goes without saying. */
  record Dashboard(String text) implements Example {}

  /** A query. */
  static Example query(String promql) {
    return new Query(promql.strip());
  }

  /** A panel. */
  static Example panel(String json) {
    return new Panel(json.strip());
  }

  /** A dashboard. */
  static Example dashboard(String json) {
    return new Dashboard(json.strip());
  }
}
