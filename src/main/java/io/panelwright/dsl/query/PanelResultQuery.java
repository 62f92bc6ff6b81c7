package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.Keys;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.json.Json;
import java.util.Optional;

/**
 * The result of another panel, reused without a new query ({@code -- Dashboard --}).
 *
 * <p>It must be a panel's only query; Grafana does not mix it with others.
 */
public final class PanelResultQuery extends DatasourceQuery<PanelResultQuery> {

  private final String panel;

  private PanelResultQuery(String panel, Spec spec) {
    super(spec);
    this.panel = panel;
  }

  /** The result of the panel with this key, such as {@code ai-live/latency-p95}. */
  public static PanelResultQuery of(String panelKey) {
    Spec spec = Spec.of(DatasourceId.DASHBOARD);
    return new PanelResultQuery(panelKey, spec.with("panelId", Json.of(Keys.id(panelKey))));
  }

  @Override
  PanelResultQuery with(Spec spec) {
    return new PanelResultQuery(panel, spec);
  }

  /** Applies that panel's transformations first. */
  public PanelResultQuery withTransformations() {
    return with("withTransforms", Json.of(true));
  }

  /** Uses that panel's annotations or alert states instead of its series. */
  public PanelResultQuery topic(Transformation.Topic topic) {
    return with("topic", topic.json());
  }

  /** Applies the dashboard's ad hoc filters. */
  public PanelResultQuery adhocFilters() {
    return with("adHocFiltersEnabled", Json.of(true));
  }

  @Override
  public Optional<String> sourcePanelKey() {
    return Optional.of(panel);
  }
}
