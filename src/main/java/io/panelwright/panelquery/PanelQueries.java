package io.panelwright.panelquery;

import java.util.List;

/**
 * The Prometheus queries of a panel.
 *
 * @param queries without hidden ones; empty for a text panel, for example
 */
public record PanelQueries(PanelLocation location, List<PanelQuery> queries) {

  public PanelQueries {
    queries = List.copyOf(queries);
  }
}
