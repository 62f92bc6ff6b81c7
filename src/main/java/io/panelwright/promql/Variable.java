package io.panelwright.promql;

import java.util.List;
import java.util.Optional;

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

  /** Names to which Grafana itself gives a value in queries, titles and links. */
  public static final List<String> BUILT_IN =
      List.of(
          "__all_variables",
          "__auto",
          "__cell",
          "__dashboard",
          "__data",
          "__field",
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
          "__series",
          "__timeFilter",
          "__timeFrom",
          "__timeGroup",
          "__timezone",
          "__to",
          "__unixEpochFilter",
          "__url_time_range",
          "__user",
          "__value");

  /** Whether Grafana itself gives its value: {@code __interval}, {@code __range} and so on. */
  public boolean isBuiltIn() {
    return BUILT_IN.contains(name);
  }
}
