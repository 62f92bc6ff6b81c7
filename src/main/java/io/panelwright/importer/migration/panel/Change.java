package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Mends one old form that a panel's options or fields may have.
 *
 * @param words what it does, for people
 * @param how gives the panel back as it was when it does not have that form
 */
record Change(String words, UnaryOperator<JsonObject> how) {

  private static final Map<String, List<Change>> BY_TYPE =
      Map.of(
          "stat", SingleStatOptions.CHANGES,
          "gauge", GaugeOptions.CHANGES,
          "bargauge", SingleStatOptions.CHANGES,
          "table", TableOptions.CHANGES,
          "heatmap",
              List.of(new Change("tooltip.show became tooltip.mode", HeatmapOptions::tooltip)),
          "text", List.of(new Change("plain text is shown as Markdown", TextConversion::markdown)),
          "geomap", List.of(new Change("markers have a style of their own", GeomapStyle::today)),
          "xychart", List.of(new Change("series are chosen by matchers", XyChartOptions::today)),
          "canvas", CanvasOptions.CHANGES);

  /** In the order in which they must be made. */
  static List<Change> of(String type) {
    return BY_TYPE.getOrDefault(type, List.of());
  }
}
