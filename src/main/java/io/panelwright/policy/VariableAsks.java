package io.panelwright.policy;

import io.panelwright.promql.Dialect;
import io.panelwright.promql.Parsed;
import io.panelwright.promql.VariableQuery;
import java.util.Optional;

/** The PromQL in the query of a variable. */
final class VariableAsks {

  private VariableAsks() {}

  /** What a variable asks; empty when its query has no PromQL, such as {@code label_names()}. */
  static Optional<Ask> of(Subject.PlacedVariable variable, Dialect dialect) {
    String source = variable.view().query();
    boolean object = variable.view().json().object("query").has("query");
    VariableQuery query = VariableQuery.parse(source, dialect);
    return query
        .promql()
        .map(
            (Parsed parsed) ->
                new Ask(
                    Ask.Kind.VARIABLE,
                    object ? variable.where().at("query", "query") : variable.where().at("query"),
                    parsed,
                    query.start(),
                    source,
                    variable.view().datasource(),
                    Optional.empty(),
                    Optional.empty()));
  }
}
