package io.panelwright.promql;

import java.util.Optional;
import java.util.Set;

/**
 * A Grafana variable in a text: {@code $x}, {@code ${x}}, {@code ${x.field:format}}, {@code
 * [[x:format]]}.
 *
 * @param text as written
 * @param field after the dot, such as {@code text}
 * @param format after the colon, such as {@code regex}
 */
public record GrafanaVariable(
    String name, Optional<String> field, Optional<String> format, String text, Span span) {

  /** Variables with a value in every query of Prometheus and Loki. */
  private static final Set<String> BUILT_IN =
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

  /** The prefix of the automatic step of an interval variable in old Grafana versions. */
  private static final String AUTOMATIC = "__auto_interval_";

  /**
   * Whether the variable has a value in every query, such as {@code __interval} and {@code
   * __range}.
   */
  public static boolean isBuiltIn(String name) {
    return BUILT_IN.contains(name) || name.startsWith(AUTOMATIC);
  }

  /** Whether the name is reserved for Grafana's own variables, defined or not. */
  public static boolean isReserved(String name) {
    return name.startsWith("__");
  }
}
