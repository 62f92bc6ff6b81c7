package io.panelwright.policy.variable;

import java.util.Set;

/** The variables whose values Grafana itself gives. */
final class BuiltIns {

  /** Those that may stand in a query of Prometheus or Loki. */
  private static final Set<String> IN_QUERIES =
      Set.of(
          "__all",
          "__auto",
          "__dashboard",
          "__from",
          "__interval",
          "__interval_ms",
          "__name",
          "__org",
          "__range",
          "__range_ms",
          "__range_s",
          "__rate_interval",
          "__rate_interval_ms",
          "__searchFilter",
          "__timeFilter",
          "__timezone",
          "__to",
          "__user");

  /** Old Grafanas name the automatic step of an interval variable after it. */
  private static final String AUTOMATIC = "__auto_interval_";

  private BuiltIns() {}

  /** Whether a name is of their kind; such names are Grafana's alone. */
  static boolean isNamedSo(String name) {
    return name.startsWith("__");
  }

  /** Whether it has a value in a query. */
  static boolean isKnownInQueries(String name) {
    return IN_QUERIES.contains(name) || name.startsWith(AUTOMATIC);
  }
}
