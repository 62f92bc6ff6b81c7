package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** Points of two numbers each ({@code xychart}). */
public final class XyChart extends NumberPanel<XyChart>
    implements LegendWords<XyChart>, TooltipWords<XyChart>, XyFieldWords<XyChart> {

  XyChart(PanelSpec spec) {
    super(spec);
  }

  @Override
  XyChart with(PanelSpec spec) {
    return new XyChart(spec);
  }

  /** Finds series by itself: the first number to the right, all others upwards. */
  public XyChart autoMapping() {
    return option("mapping", Json.of("auto"));
  }

  /** These series, in place of those that Grafana would find. */
  public XyChart series(XySeries... series) {
    return option("mapping", Json.of("manual"))
        .option(
            "series", new JsonArray(List.of(series).stream().<Json>map(XySeries::json).toList()));
  }
}
