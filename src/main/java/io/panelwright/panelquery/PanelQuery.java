package io.panelwright.panelquery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A query of a panel, with or without a known server. */
public sealed interface PanelQuery {

  /** The ref id in the panel. */
  String refId();

  /**
   * A query of a known server.
   *
   * @param variables the variables in the query
   * @param minStep the "Min step" of the query, which replaces the scrape interval of the
   *     datasource in {@code $__rate_interval}
   */
  record ServerQuery(
      ResolvedQuery query, List<ResolvedVariable> variables, Optional<Duration> minStep)
      implements PanelQuery {

    public ServerQuery {
      variables = List.copyOf(variables);
    }

    @Override
    public String refId() {
      return query.refId();
    }
  }

  /**
   * A query of an unknown server.
   *
   * @param uid the uid of the datasource, with variables replaced
   * @param isKnown whether the datasource is known and only its server is unknown
   */
  record UnknownServerQuery(String refId, String uid, boolean isKnown) implements PanelQuery {}
}
