package io.panelwright.dsl;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * One thing that a panel asks. It exists only through what it asks: PromQL through an {@link
 * Owner}, other languages through their datasource, calculations and repeats through themselves.
 */
public sealed interface Target permits Query, ForeignQuery {

  /** The query, if this is PromQL. */
  Optional<Query> query();

  /** What it asks. */
  DatasourceId datasource();

  /** As Grafana writes it, without datasource and refId. */
  JsonObject json();

  /** As Grafana writes it into an annotation. */
  JsonObject annotation();

  /** The key of the panel whose result it repeats. */
  Optional<String> panel();

  /** The letter that the author chose. */
  Optional<String> refId();

  /** The author's line. */
  CallSite site();
}
