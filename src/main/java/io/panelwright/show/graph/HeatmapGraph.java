package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.graph.HeatmapData.Name;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.AxisKind;
import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.model.PanelContent.Heatmap;
import io.panelwright.show.model.PanelContent.HeatmapCell;
import io.panelwright.show.model.PanelContent.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Heatmaps ({@code heatmap}): calculated from series, or from buckets or cells of the source. */
final class HeatmapGraph {

  /** The color scale below a heatmap. */
  private static final double SCALE_HEIGHT = 46;

  /** Cells up to this value are not drawn unless the panel sets another limit. */
  private static final double HIDDEN_UP_TO = 1e-9;

  /** Heights below which names of buckets are left out. */
  private static final double SMALL = 60;

  private static final double NAME_SPACING = 10;

  private final JsonObject options;
  private final PanelArea area;
  private final HeatmapData data;

  private HeatmapGraph(JsonObject options, PanelArea area, HeatmapData data) {
    this.options = options;
    this.area = area;
    this.data = data;
  }

  static PanelContent content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    JsonObject options = panel.object("options");
    try {
      Optional<HeatmapData> data = data(frames, options, area);
      return data.isPresent()
          ? new HeatmapGraph(options, area, data.get()).heatmap()
          : GraphMessage.of(panel, frames, List.of(FieldType.NUMBER, FieldType.TIME));
    } catch (HeatmapCalculation.TooManyCellsException e) {
      return new Message("Too many cells for a heatmap: " + e.getMessage());
    }
  }

  private static Optional<HeatmapData> data(
      List<DataFrame> frames, JsonObject options, PanelArea area) {
    if (options.isTrue("calculate")) {
      return HeatmapCalculation.of(frames, options.object("calculation"));
    }
    Optional<DataFrame> cells = HeatmapCells.find(frames);
    return cells.isPresent() ? HeatmapCells.of(cells.get()) : HeatmapRows.of(frames, options, area);
  }

  private Heatmap heatmap() {
    DataField count = HeatmapTexts.configured(data.count(), options.object("cellValues"));
    JsonObject filter = options.object("filterValues");
    double above = FieldSettings.number(filter, "le").orElse(HIDDEN_UP_TO);
    double below = FieldSettings.number(filter, "ge").orElse(Double.POSITIVE_INFINITY);
    List<HeatmapData.Cell> shown =
        data.cells().stream().filter(cell -> cell.count() > above && cell.count() < below).toList();
    HeatmapPalette palette =
        HeatmapPalette.of(options.object("color"), colorRange(shown), area.theme());
    SeriesDisplay display = SeriesDisplay.of(count, area);
    GraphAxis y = yAxis();
    double left = y.size() > 0 ? y.size() : PlotLayout.PADDING;
    double width = area.size().width() - left - PlotLayout.PADDING;
    return new Heatmap(
        TimeAxis.of(area.range(), width, area.zone()),
        y,
        shown.stream().map(cell -> drawn(cell, display, palette)).toList(),
        palette.bands(),
        count.config().string("unit").orElse(""));
  }

  private static HeatmapCell drawn(
      HeatmapData.Cell cell, SeriesDisplay display, HeatmapPalette palette) {
    return new HeatmapCell(
        cell.xMin(),
        cell.xMax(),
        cell.yMin(),
        cell.yMax(),
        cell.count(),
        display.display(cell.count()).text(),
        palette.color(cell.count()));
  }

  private AxisRange colorRange(List<HeatmapData.Cell> shown) {
    JsonObject color = options.object("color");
    double min = shown.stream().mapToDouble(HeatmapData.Cell::count).min().orElse(0);
    double max = shown.stream().mapToDouble(HeatmapData.Cell::count).max().orElse(0);
    return new AxisRange(
        FieldSettings.number(color, "min").orElse(min),
        FieldSettings.number(color, "max").orElse(max));
  }

  private GraphAxis yAxis() {
    boolean scale =
        !options.object("legend").has("show") || options.object("legend").isTrue("show");
    double height = area.size().height() - (scale ? SCALE_HEIGHT : 0);
    double pixels = height - TimeAxis.HEIGHT - PlotLayout.PADDING;
    return data.y().names().isEmpty() ? numbers(pixels) : names(height);
  }

  private JsonObject axisOptions() {
    return options.object("yAxis");
  }

  private String placement() {
    return axisOptions().string("axisPlacement").orElse("left");
  }

  private GraphAxis numbers(double pixels) {
    HeatmapData.YAxis y = data.y();
    DataField field = HeatmapTexts.configured(y.field(), axisOptions());
    AxisRange range =
        new AxisRange(
            FieldSettings.number(axisOptions(), "min").orElse(y.min()),
            FieldSettings.number(axisOptions(), "max").orElse(y.max()));
    ScaleSettings linear = ScaleSettings.linear(ScaleSettings.Limits.NONE);
    boolean log = y.logBase() > 0 && range.min() > 0;
    ScaleSettings scale = log ? linear.logarithmic(y.logBase()) : linear;
    JsonObject custom =
        FieldSettings.EMPTY
            .with("axisLabel", axisOptions().string("axisLabel").orElse(""))
            .with("axisPlacement", placement());
    GraphField configured =
        GraphField.of(field.withConfig(field.config().with("custom", custom)), "", new double[0]);
    String side = placement().equals("auto") ? "left" : placement();
    return new ValueAxis(
            "y", configured, scale, Optional.of(range.ordered()), side, true, Optional.empty())
        .drawn(pixels, area.size().width(), area);
  }

  /** An axis with the names of buckets; half of the names is left out while they do not fit. */
  private GraphAxis names(double height) {
    List<Name> names = data.y().names();
    if (height < SMALL) {
      names = List.of(names.get(0), names.get(names.size() - 1));
    }
    while (names.size() > 3 && (height - 15) / names.size() < NAME_SPACING) {
      List<Name> half = new ArrayList<>();
      for (int i = 0; i < names.size(); i += 2) {
        half.add(names.get(i));
      }
      names = half;
    }
    double widest = AxisText.widest(names.stream().map(Name::text).toList());
    boolean hidden = placement().equals("hidden");
    return new GraphAxis(
        "y",
        AxisKind.LINEAR,
        data.y().min(),
        data.y().max(),
        0,
        names.stream().map(name -> new AxisTick(name.position(), name.text())).toList(),
        axisOptions().string("axisLabel").orElse(""),
        hidden ? "hidden" : placement().equals("right") ? "right" : "left",
        hidden ? 0 : (int) Math.ceil(9 + Math.min(widest, 0.4 * area.size().width())),
        true,
        false,
        Optional.empty());
  }
}
