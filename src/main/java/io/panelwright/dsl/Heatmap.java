package io.panelwright.dsl;

import io.panelwright.json.Json;

/** How often values occur over time, as colours ({@code heatmap}). */
public final class Heatmap extends FieldPanel<Heatmap>
    implements AnnotationWords<Heatmap>,
        DataLinkWords<Heatmap>,
        HideWords<Heatmap>,
        ScaleWords<Heatmap> {

  /** What the names of rows are. */
  public enum Layout implements Word {
    AUTO("auto"),
    GREATER_OR_EQUAL("ge"),
    LESS_OR_EQUAL("le"),
    UNKNOWN("unknown");

    private final String word;

    Layout(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Along which axes people can select. */
  public enum Selection implements Word {
    X,
    Y,
    XY
  }

  Heatmap(PanelSpec spec) {
    super(spec);
  }

  @Override
  Heatmap with(PanelSpec spec) {
    return new Heatmap(spec);
  }

  /** Counts values into buckets itself, for queries that return plain series. */
  public Heatmap calculate() {
    return option("calculate", Json.of(true));
  }

  /** The buckets of time, with {@link #calculate}. */
  public Heatmap xBuckets(HeatmapBuckets buckets) {
    return options("calculation.xBuckets", buckets.json());
  }

  /** The buckets of values, with {@link #calculate}. */
  public Heatmap yBuckets(HeatmapBuckets buckets) {
    return options("calculation.yBuckets", buckets.json());
  }

  /** The axis of values. */
  public Heatmap yAxis(HeatmapAxis axis) {
    return options("yAxis", axis.json());
  }

  /** The colours of cells. */
  public Heatmap colors(HeatmapColors colors) {
    return options("color", colors.json());
  }

  /** Which scale the rows of the answer have. */
  public Heatmap rowScale(AxisScale scale) {
    return options("rowsFrame.yBucketScale", scale.json());
  }

  /** What the names of rows in the answer are. */
  public Heatmap rowLayout(Layout layout) {
    return option("rowsFrame.layout", layout.json());
  }

  /** What the values of cells are called. */
  public Heatmap valueName(String name) {
    return option("rowsFrame.value", Json.of(name));
  }

  /** The unit of the values of cells. */
  public Heatmap cellUnit(Unit unit) {
    return option("cellValues.unit", Json.of(unit.id()));
  }

  /** How many digits the values of cells have after the point. */
  public Heatmap cellDecimals(int digits) {
    return option("cellValues.decimals", Json.of(Check.atLeast(0, digits, "decimals")));
  }

  /** Gap between cells in pixels. */
  public Heatmap cellGap(int pixels) {
    return option("cellGap", Json.of(Check.atLeast(0, pixels, "cell gap")));
  }

  /** Roundness of cells in pixels. */
  public Heatmap cellRadius(int pixels) {
    return option("cellRadius", Json.of(Check.atLeast(0, pixels, "cell radius")));
  }

  /** When values are written into cells. */
  public Heatmap showValue(Visibility visibility) {
    return option("showValue", visibility.json());
  }

  /** Leaves out cells up to this value; next to zero where nothing is said. */
  public Heatmap hideUpTo(double value) {
    return option("filterValues.le", Json.of(Check.finite(value, "lower bound")));
  }

  /** Leaves out cells from this value upwards. */
  public Heatmap hideFromValue(double value) {
    return option("filterValues.ge", Json.of(Check.finite(value, "upper bound")));
  }

  /** The colour of exemplars. */
  public Heatmap exemplarColor(Color color) {
    return option("exemplars.color", Json.of(color.value()));
  }

  /** Whether the scale of colours is shown. */
  public Heatmap showLegend(boolean shown) {
    return option("legend.show", Json.of(shown));
  }

  /** Where the scale of colours stands; Grafana 13 and later. */
  public Heatmap legendPlacement(LegendPlacement placement) {
    return option("legend.placement", placement.json());
  }

  /** Width of a scale of colours to the right, in pixels; Grafana 13 and later. */
  public Heatmap legendWidth(int pixels) {
    return option("legend.width", Json.of(Check.atLeast(0, pixels, "legend width")));
  }

  /** What is shown at the pointer: one cell, all of its time, or nothing. */
  public Heatmap tooltip(TooltipMode mode) {
    return option("tooltip.mode", mode.json());
  }

  /** Shows the scale of colours at the pointer. */
  public Heatmap tooltipColorScale() {
    return option("tooltip.showColorScale", Json.of(true));
  }

  /** Shows a histogram of the pointer's time. */
  public Heatmap tooltipHistogram() {
    return option("tooltip.yHistogram", Json.of(true));
  }

  /** Greatest width of what is shown at the pointer, in pixels. */
  public Heatmap tooltipMaxWidth(int pixels) {
    return option("tooltip.maxWidth", Json.of(Check.atLeast(0, pixels, "tooltip width")));
  }

  /** Greatest height of what is shown at the pointer, in pixels. */
  public Heatmap tooltipMaxHeight(int pixels) {
    return option("tooltip.maxHeight", Json.of(Check.atLeast(0, pixels, "tooltip height")));
  }

  /** Along which axes people can select. */
  public Heatmap selection(Selection axes) {
    return option("selectionMode", axes.json());
  }
}
