package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.CallSite;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * A query of a panel. PromQL queries are created by an {@link Owner}, other queries by their
 * datasource; expressions and panel results have factories of their own.
 */
public sealed interface Target permits Query, DatasourceQuery {

  /** The query, if it is PromQL. */
  Optional<Query> query();

  /** The datasource of the query. */
  DatasourceId datasource();

  /** The JSON as Grafana writes it, without datasource and refId. */
  JsonObject json();

  /** The JSON as Grafana writes it into an annotation. */
  JsonObject annotation();

  /** The key of the panel whose result is reused. */
  Optional<String> sourcePanelKey();

  /** The refId that the author set. */
  Optional<String> refId();

  /** The author's line. */
  CallSite site();
}
