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
   * @param step the step that Grafana calculates, also for an instant query
   * @param format {@code time_series}, {@code table} or {@code heatmap}
   * @param legendFormat the template of series names, with variables replaced; empty without one
   */
  record ServerQuery(
      ResolvedQuery query,
      List<ResolvedVariable> variables,
      Optional<Duration> minStep,
      Duration step,
      String format,
      String legendFormat)
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

  /**
   * A query of a datasource that is no Prometheus.
   *
   * @param type the datasource's type, such as {@code loki}
   */
  record OtherDatasourceQuery(String refId, String type) implements PanelQuery {}

  /**
   * The result of another panel of the dashboard.
   *
   * @param panelId the id of the other panel
   * @param withTransforms whether the other panel's transformations are applied
   */
  record PanelResultQuery(String refId, long panelId, boolean withTransforms)
      implements PanelQuery {}
}
