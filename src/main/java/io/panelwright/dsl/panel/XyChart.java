package io.panelwright.dsl.panel;

import io.panelwright.json.Json;
import java.util.List;

/** Points with two numeric coordinates ({@code xychart}). */
public final class XyChart extends NumericPanel<XyChart>
    implements LegendOptions<XyChart>, TooltipOptions<XyChart>, XyFieldOptions<XyChart> {

  XyChart(PanelSpec spec) {
    super(spec);
  }

  @Override
  XyChart with(PanelSpec spec) {
    return new XyChart(spec);
  }

  /** Lets Grafana choose the series: the first numeric field as x, all others as y. */
  public XyChart autoMapping() {
    return option("mapping", Json.of("auto"));
  }

  /** Sets the series, instead of those that Grafana would choose. */
  public XyChart series(XySeries... series) {
    return option("mapping", Json.of("manual"))
        .option("series", Json.array(List.of(series), XySeries::json));
  }
}
