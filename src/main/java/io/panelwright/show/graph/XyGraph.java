package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.DrawStyle;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.model.PanelContent.GraphSeries;
import io.panelwright.show.model.PanelContent.HiddenIn;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PanelContent.Orientation;
import io.panelwright.show.time.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Points of two fields ({@code xychart}). */
final class XyGraph {

  private final JsonObject options;
  private final PanelArea area;
  private final List<XyPoints> series;
  private final String xName;

  private XyGraph(JsonObject options, PanelArea area, List<XyPoints> series, String xName) {
    this.options = options;
    this.area = area;
    this.series = series;
    this.xName = xName;
  }

  static PanelContent content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    JsonObject options = panel.object("options");
    List<XyPoints> series = XyMapping.of(options, frames);
    if (series.isEmpty()) {
      return GraphMessage.of(panel, frames, List.of(FieldType.NUMBER));
    }
    return new XyGraph(options, area, series, xName(series.get(0).x(), frames)).graph();
  }

  private static String xName(DataField x, List<DataFrame> frames) {
    FieldNames names = FieldNames.of(frames);
    return frames.stream()
        .filter(frame -> frame.fields().stream().anyMatch(field -> field == x))
        .findFirst()
        .map(frame -> names.name(x, frame))
        .orElse(x.name());
  }

  private Graph graph() {
    Map<String, ValueAxis> axes = new LinkedHashMap<>();
    for (XyPoints points : series) {
      axes.computeIfAbsent(points.y().settings().unit(), unit -> yAxis(unit, points));
    }
    DisplayLegend legend = legend();
    double[] x = series.stream().map(XyPoints::xValues).flatMapToDouble(Arrays::stream).toArray();
    boolean time = series.get(0).x().type() == FieldType.TIME;
    ValueAxis xAxis = NumberXAxis.of(xField(), x, ScaleSettings.DEFAULT_PADDING);
    double height = time ? TimeAxis.HEIGHT + ValueAxis.LABEL_SIZE : NumberXAxis.height(xAxis);
    DoubleFunction<GraphAxis> axis =
        time ? width -> timeAxis(x, width) : width -> xAxis.drawn(width, width, area);
    PlotLayout layout = PlotLayout.of(legend, axes.values(), height, axis, area);
    return new Graph(
        layout.x(),
        layout.y(),
        series.stream().map(points -> series(points, axes)).toList(),
        List.of(),
        legend,
        Orientation.VERTICAL,
        ValueGraph.tooltip(options));
  }

  /** The field of the x axis, with its name as the label of the axis. */
  private GraphField xField() {
    return labeled(series.get(0).x(), xName);
  }

  private static GraphField labeled(DataField field, String name) {
    FieldSettings settings = new FieldSettings(field.config());
    JsonObject custom = settings.custom().with("axisLabel", settings.customText("axisLabel", name));
    return GraphField.of(
        field.withConfig(field.config().with("custom", custom)),
        name,
        PlotValues.of(field.values()));
  }

  private GraphAxis timeAxis(double[] x, double width) {
    double[] values = Arrays.stream(x).filter(PlotValues::isValue).toArray();
    long from = (long) Arrays.stream(values).min().orElse(0);
    long to = (long) Arrays.stream(values).max().orElse(0);
    return TimeAxis.of(new TimeSpan(from, to), width, area.zone());
  }

  private ValueAxis yAxis(String unit, XyPoints first) {
    double[] values =
        series.stream()
            .filter(points -> points.y().settings().unit().equals(unit))
            .flatMapToDouble(points -> Arrays.stream(points.y().values()))
            .toArray();
    Optional<AxisRange> data = AxisRange.covering(values);
    String label = series.size() == 1 ? first.y().name() : "";
    GraphField field = labeled(first.y().field(), label);
    String placement = field.settings().placement();
    return new ValueAxis(
        unit,
        field,
        field.settings().scale(),
        AxisRange.of(field.settings().scale(), data),
        placement.equals("auto") ? "left" : placement,
        true,
        Optional.empty());
  }

  private GraphSeries series(XyPoints points, Map<String, ValueAxis> axes) {
    FieldSettings settings = points.y().settings();
    double[] y = withoutGaps(points.y().values());
    boolean texts = y.length <= SeriesTexts.MAX_POINTS;
    return new GraphSeries(
        points.name(),
        SeriesColor.of(points.y(), area),
        axes.get(settings.unit()).id(),
        withoutGaps(points.xValues()),
        y,
        y,
        texts ? SeriesTexts.of(SeriesDisplay.of(points.y().field(), area), y) : List.of(),
        new double[0],
        style(settings),
        new HiddenIn(false, settings.hiddenIn("legend"), settings.hiddenIn("tooltip")),
        pointColors(points));
  }

  private static double[] withoutGaps(double[] values) {
    return Arrays.stream(values).map(v -> PlotValues.isValue(v) ? v : Double.NaN).toArray();
  }

  private List<String> pointColors(XyPoints points) {
    if (points.color().isEmpty()) {
      return List.of();
    }
    SeriesDisplay display = SeriesDisplay.of(points.color().get(), area);
    return points.color().get().values().cells().stream()
        .map(cell -> display.display(cell).color().orElse(""))
        .toList();
  }

  /** Points by default, lines or both; {@code pointSize} has a fixed size or two ends. */
  private static DrawStyle style(FieldSettings settings) {
    String show = settings.customText("show", "points");
    JsonObject size = settings.custom().object("pointSize");
    return new DrawStyle(
        show.equals("points") ? "points" : "line",
        settings.customNumber("lineWidth", 2),
        settings.customNumber("fillOpacity", 50),
        "none",
        "linear",
        show.equals("lines") ? "never" : "always",
        FieldSettings.number(size, "fixed").orElse(5),
        settings.dash(),
        0,
        "center",
        0);
  }

  private DisplayLegend legend() {
    var legend = new GraphLegend(options.object("legend"), area);
    if (legend.isHidden()) {
      return DisplayLegend.HIDDEN;
    }
    List<LegendItem> items = new ArrayList<>();
    for (XyPoints points : series) {
      if (!points.y().settings().hiddenIn("legend")) {
        LegendItem item = legend.item(points.y(), SeriesColor.of(points.y(), area), false);
        items.add(new LegendItem(points.name(), item.color(), item.values(), false));
      }
    }
    return legend.of(items);
  }
}
