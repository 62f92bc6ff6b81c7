package io.panelwright.promql;

import java.util.Optional;
import java.util.Set;

/**
 * A Grafana variable in a text: {@code $x}, {@code ${x}}, {@code ${x.field:format}}, {@code
 * [[x:format]]}.
 *
 * @param text as written
 * @param field behind a dot, such as {@code text}
 * @param format behind a colon, such as {@code regex}
 */
public record Variable(
    String name, Optional<String> field, Optional<String> format, String text, Span span) {

  /** Names to which Grafana itself gives a value in queries of Prometheus and Loki. */
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

  /** Old Grafanas name the automatic step of an interval variable after it. */
  private static final String AUTOMATIC = "__auto_interval_";

  /** Whether a name has a value in every query: {@code __interval}, {@code __range} and so on. */
  public static boolean isBuiltIn(String name) {
    return BUILT_IN.contains(name) || name.startsWith(AUTOMATIC);
  }

  /** Whether only Grafana gives names of this kind, whatever they mean where they stand. */
  public static boolean isReserved(String name) {
    return name.startsWith("__");
  }
}
