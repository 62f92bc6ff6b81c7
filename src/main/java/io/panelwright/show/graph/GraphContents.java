package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import java.util.List;
import java.util.Set;

/** Computes what graph panels show. */
public final class GraphContents {

  private static final Set<String> TYPES =
      Set.of(
          "timeseries",
          "trend",
          "xychart",
          "candlestick",
          "barchart",
          "piechart",
          "histogram",
          "heatmap");

  private static final JsonObject PALETTE = FieldSettings.EMPTY.with("mode", "palette-classic");

  private GraphContents() {}

  /** Whether a panel type is a graph. */
  public static boolean supports(String panelType) {
    return TYPES.contains(panelType);
  }

  /**
   * Computes what a graph panel shows.
   *
   * @param panel the panel's JSON: {@code type}, {@code options}, {@code fieldConfig}
   * @param frames the frames after transformations and field overrides
   * @param area the area inside of the panel
   */
  public static PanelContent content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    return withColors(panel, frames.stream().map(GraphContents::colored).toList(), area);
  }

  /** Without a color mode, graphs have the palette; Grafana's other panels have thresholds. */
  private static DataFrame colored(DataFrame frame) {
    return frame.withFields(frame.fields().stream().map(GraphContents::colored).toList());
  }

  private static DataField colored(DataField field) {
    return field.config().object("color").has("mode")
        ? field
        : field.withConfig(field.config().with("color", PALETTE));
  }

  private static PanelContent withColors(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    String type = panel.string("type").orElse("");
    return switch (type) {
      case "timeseries" -> TimeSeriesGraph.content(panel, frames, area);
      case "trend" -> TrendGraph.content(panel, frames, area);
      case "barchart" -> BarChartGraph.content(panel, frames, area);
      case "histogram" -> HistogramGraph.content(panel, frames, area);
      case "heatmap" -> HeatmapGraph.content(panel, frames, area);
      case "xychart" -> XyGraph.content(panel, frames, area);
      case "candlestick" -> CandlestickGraph.content(panel, frames, area);
      case "piechart" -> PieGraph.content(panel, frames, area);
      default -> new PanelContent.Unsupported("panel type " + type);
    };
  }
}
