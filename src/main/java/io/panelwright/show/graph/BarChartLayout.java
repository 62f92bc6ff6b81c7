package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.graph.Stacking.Stacked;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.AxisKind;
import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.DrawStyle;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.model.PanelContent.GraphSeries;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PanelContent.Orientation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lays out a bar chart: bars upwards, or to the right in panels that are higher than wide. */
final class BarChartLayout {

  /** The length of a tick, and the gap between it and the text of a category. */
  private static final double TEXT_OFFSET = 4 + 15;

  private static final double MAX_TEXT_SHARE = 0.4;
  private static final double DEFAULT_GROUP_WIDTH = 0.7;
  private static final double DEFAULT_BAR_WIDTH = 0.97;
  private static final double DEFAULT_FILL = 80;

  private final JsonObject panel;
  private final JsonObject options;
  private final BarCategories categories;
  private final List<GraphField> bars;
  private final PanelArea area;
  private final boolean horizontal;

  BarChartLayout(
      JsonObject panel, BarCategories categories, List<GraphField> bars, PanelArea area) {
    this.panel = panel;
    this.options = panel.object("options");
    this.categories = categories;
    this.bars = bars;
    this.area = area;
    this.horizontal = isHorizontal(options.string("orientation").orElse("auto"), area);
  }

  private static boolean isHorizontal(String orientation, PanelArea area) {
    return orientation.equals("auto")
        ? area.size().width() < area.size().height()
        : orientation.equals("horizontal");
  }

  Graph graph() {
    double[] x = IntStream.range(0, categories.count()).asDoubleStream().toArray();
    var frame = new GraphFrame(x, bars);
    List<Stacked> stacked = Stacking.of(frame);
    Map<String, ValueAxis> axes =
        ValueAxes.of(frame, stacked, new AxisRange(0, categories.count()), area);
    List<String> colors = bars.stream().map(bar -> SeriesColor.of(bar, area)).toList();
    DisplayLegend legend = legend(colors);
    double width = PlotLayout.width(legend, area);
    double height = PlotLayout.height(legend, area);
    double size = categorySize(width);
    double length = horizontal ? width - size - PlotLayout.PADDING : height - size;
    List<GraphAxis> y =
        axes.values().stream()
            .map(axis -> placed(axis).drawn(length - PlotLayout.PADDING, width, area))
            .toList();
    double used = y.stream().mapToDouble(GraphAxis::size).sum();
    double pixels = (horizontal ? height : width) - used - PlotLayout.PADDING;
    return new Graph(
        categoryAxis(pixels, size),
        y,
        series(frame, stacked, axes, colors),
        ThresholdMarks.of(bars, axes, area),
        legend,
        horizontal ? Orientation.HORIZONTAL : Orientation.VERTICAL,
        ValueGraph.tooltip(options));
  }

  /** Bars to the right turn the axes: left becomes bottom and right becomes top. */
  private ValueAxis placed(ValueAxis axis) {
    String wished = axis.field().settings().placement();
    String side = wished.equals("auto") ? "left" : wished;
    if (horizontal) {
      side = side.equals("left") ? "bottom" : side.equals("right") ? "top" : side;
    }
    return new ValueAxis(
        axis.id(), axis.field(), axis.scale(), axis.range(), side, axis.gridLines(), axis.color());
  }

  private double categorySize(double graphWidth) {
    double widest = AxisText.widest(categories.texts());
    if (horizontal) {
      return Math.ceil(TEXT_OFFSET + Math.min(MAX_TEXT_SHARE * graphWidth, widest));
    }
    double turned = Math.abs(StrictMath.sin(Math.toRadians(categories.rotation()))) * widest;
    return Math.ceil(TEXT_OFFSET + Math.max(AxisText.FONT_SIZE, turned));
  }

  private GraphAxis categoryAxis(double pixels, double size) {
    List<AxisTick> ticks = new ArrayList<>();
    for (int i = 0; i < categories.count(); i++) {
      ticks.add(new AxisTick(i, categories.isShown(i, pixels) ? categories.texts().get(i) : ""));
    }
    return new GraphAxis(
        "category",
        AxisKind.CATEGORY,
        0,
        Math.max(0, categories.count() - 1),
        0,
        ticks,
        "",
        horizontal ? "left" : "bottom",
        (int) size,
        false,
        false,
        Optional.empty());
  }

  private List<GraphSeries> series(
      GraphFrame frame, List<Stacked> stacked, Map<String, ValueAxis> axes, List<String> colors) {
    DrawStyle style = style();
    BarColors barColors = new BarColors(area);
    List<GraphSeries> series = new ArrayList<>();
    for (GraphSeries made : new SeriesBuilder(frame, stacked, axes, area).build(colors)) {
      FieldSettings settings = bars.get(series.size()).settings();
      series.add(
          new GraphSeries(
              made.name(),
              made.color(),
              made.yAxis(),
              made.x(),
              made.y(),
              made.values(),
              made.texts(),
              made.base(),
              styled(style, settings),
              made.hidden(),
              barColors.of(bars.get(series.size()), made.values())));
    }
    return series;
  }

  /** The style of all bars; {@code showPoints} tells whether values are written beside them. */
  private DrawStyle style() {
    return new DrawStyle(
        "bars",
        1,
        DEFAULT_FILL,
        "none",
        "linear",
        options.string("showValue").orElse("auto"),
        0,
        new double[0],
        barShare(),
        "center",
        0);
  }

  private static DrawStyle styled(DrawStyle style, FieldSettings settings) {
    return new DrawStyle(
        style.draw(),
        settings.customNumber("lineWidth", style.lineWidth()),
        settings.customNumber("fillOpacity", style.fillOpacity()),
        settings.customText("gradientMode", style.gradient()),
        style.interpolation(),
        style.showPoints(),
        style.pointSize(),
        style.dash(),
        style.barWidth(),
        style.barAlignment(),
        style.spanNullsMillis());
  }

  /** The share of a category that one bar has. */
  private double barShare() {
    double bar = FieldSettings.number(options, "barWidth").orElse(DEFAULT_BAR_WIDTH);
    double group = FieldSettings.number(options, "groupWidth").orElse(DEFAULT_GROUP_WIDTH);
    long visible = Math.max(1, bars.stream().filter(field -> !field.isHidden()).count());
    boolean stacked = !options.string("stacking").orElse("none").equals("none");
    return visible == 1 || stacked ? bar : group * bar / visible;
  }

  private DisplayLegend legend(List<String> colors) {
    var legend = new GraphLegend(panel.object("options").object("legend"), area);
    if (legend.isHidden()) {
      return DisplayLegend.HIDDEN;
    }
    List<LegendItem> items = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      GraphField bar = bars.get(i);
      if (!bar.settings().hiddenIn("legend")) {
        boolean right = bar.settings().placement().equals("right");
        items.add(legend.item(bar, colors.get(i), right));
      }
    }
    return legend.of(items);
  }
}
