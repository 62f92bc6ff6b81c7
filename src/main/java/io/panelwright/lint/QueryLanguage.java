package io.panelwright.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of a query, as far as rules can judge it. */
public enum QueryLanguage {
  PROMQL,
  /** The superset of PromQL that VictoriaMetrics accepts. */
  METRICSQL,
  /** Another language, or an unknown one: rules do not judge the query. */
  OTHER;

  private static final List<QueryLanguage> DIALECTS = List.of(PROMQL, METRICSQL);

  /** The names of the dialects in the configuration. */
  public static List<String> dialectNames() {
    return DIALECTS.stream().map(QueryLanguage::configName).toList();
  }

  /** The dialect with this name in the configuration; empty if there is none. */
  public static Optional<QueryLanguage> findDialect(String name) {
    return DIALECTS.stream().filter(dialect -> dialect.configName().equals(name)).findFirst();
  }

  private String configName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
