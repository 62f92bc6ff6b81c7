package io.panelwright.lint;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.promql.GrafanaVariables;
import java.util.Optional;

/**
 * The configured query language of datasources.
 *
 * @param datasource uid or name, or a variable such as {@code ${ds}}; {@code default} for queries
 *     without a datasource
 * @param dialect PromQL or MetricsQL
 */
public record DatasourceDialect(Wildcard datasource, QueryLanguage dialect) {

  public DatasourceDialect {
    if (dialect == QueryLanguage.OTHER) {
      throw new IllegalArgumentException("a dialect is PromQL or MetricsQL");
    }
  }

  /** Whether the pattern matches the reference, in any notation of a variable. */
  boolean matches(Optional<DatasourceRef> reference) {
    String uid =
        reference.map(DatasourceRef::uid).filter(text -> !text.isEmpty()).orElse("default");
    return datasource.matches(uid)
        || GrafanaVariables.findAll(uid).stream()
            .filter(variable -> variable.text().equals(uid))
            .anyMatch(variable -> datasource.matches("${" + variable.name() + "}"));
  }
}
