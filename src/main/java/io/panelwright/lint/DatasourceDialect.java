package io.panelwright.lint;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.promql.GrafanaVariables;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The configured query language of datasources.
 *
 * @param datasource uid or name, or a variable such as {@code ${ds}}; {@code default} for queries
 *     without a datasource
 */
public record DatasourceDialect(Wildcard datasource, Dialect dialect) {

  /** A dialect of PromQL. */
  public enum Dialect {
    PROMQL(QueryLanguage.PROMQL),
    METRICSQL(QueryLanguage.METRICSQL);

    private final QueryLanguage language;

    Dialect(QueryLanguage language) {
      this.language = language;
    }

    /** The name in the configuration. */
    public String configName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The dialect with this name; empty if there is none. */
    public static Optional<Dialect> find(String name) {
      return Arrays.stream(values())
          .filter(dialect -> dialect.configName().equals(name))
          .findFirst();
    }

    QueryLanguage language() {
      return language;
    }
  }

  boolean matches(Optional<DatasourceRef> reference) {
    String uid =
        reference.map(DatasourceRef::uid).filter(text -> !text.isEmpty()).orElse("default");
    return datasource.matches(uid)
        || GrafanaVariables.findAll(uid).stream()
            .anyMatch(
                variable ->
                    variable.text().equals(uid)
                        && datasource.matches("${" + variable.name() + "}"));
  }
}
