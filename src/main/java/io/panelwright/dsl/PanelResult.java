package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.Optional;

/**
 * The result of another panel, shown once more without asking again ({@code -- Dashboard --}).
 *
 * <p>It is a panel's only query; Grafana repeats no mixture.
 */
public final class PanelResult extends ForeignQuery<PanelResult> {

  private final String panel;

  private PanelResult(String panel, Spec spec) {
    super(spec);
    this.panel = panel;
  }

  /** The result of the panel with this key, such as {@code ai-live/latency-p95}. */
  public static PanelResult of(String panelKey) {
    Spec spec = Spec.of(DatasourceId.DASHBOARD);
    return new PanelResult(panelKey, spec.with("panelId", Json.of(Keys.id(panelKey))));
  }

  @Override
  PanelResult with(Spec spec) {
    return new PanelResult(panel, spec);
  }

  /** As that panel's transformations leave it. */
  public PanelResult withTransformations() {
    return with("withTransforms", Json.of(true));
  }

  /** Its annotations, or its alerts' states, instead of its series. */
  public PanelResult topic(Transformation.Topic topic) {
    return with("topic", topic.json());
  }

  /** Filtered by the dashboard's ad hoc filters. */
  public PanelResult adhocFilters() {
    return with("adHocFiltersEnabled", Json.of(true));
  }

  @Override
  public Optional<String> panel() {
    return Optional.of(panel);
  }
}
