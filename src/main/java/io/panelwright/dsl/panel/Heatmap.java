package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.AxisScale;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.HeatmapBuckets;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.field.VisibilityMode;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/** Counts of values over time, as colors ({@code heatmap}). */
public final class Heatmap extends FieldPanel<Heatmap>
    implements AnnotationOptions<Heatmap>,
        DataLinkOptions<Heatmap>,
        HideSeriesOptions<Heatmap>,
        ScaleOptions<Heatmap> {

  /** Meanings of the row names. */
  public enum Layout implements JsonEnum {
    AUTO("auto"),
    GREATER_OR_EQUAL("ge"),
    LESS_OR_EQUAL("le"),
    UNKNOWN("unknown");

    private final String id;

    Layout(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Axes along which readers can select. */
  public enum Selection implements JsonEnum {
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

  /** Counts values into buckets in Grafana, for queries that return plain series. */
  public Heatmap calculate() {
    return option("calculate", Json.of(true));
  }

  /** Sets the time buckets, for use with {@link #calculate}. */
  public Heatmap xBuckets(HeatmapBuckets buckets) {
    return options("calculation.xBuckets", buckets.json());
  }

  /** Sets the value buckets, for use with {@link #calculate}. */
  public Heatmap yBuckets(HeatmapBuckets buckets) {
    return options("calculation.yBuckets", buckets.json());
  }

  /** Sets the value axis. */
  public Heatmap yAxis(HeatmapAxis axis) {
    return options("yAxis", axis.json());
  }

  /** Sets the colors of cells. */
  public Heatmap colors(HeatmapColors colors) {
    return options("color", colors.json());
  }

  /** Sets the scale of the rows in the response. */
  public Heatmap rowScale(AxisScale scale) {
    return options("rowsFrame.yBucketScale", scale.json());
  }

  /** Sets the meaning of the row names in the response. */
  public Heatmap rowLayout(Layout layout) {
    return option("rowsFrame.layout", layout.json());
  }

  /** Sets the name of the cells' values. */
  public Heatmap valueName(String name) {
    return option("rowsFrame.value", Json.of(name));
  }

  /** Sets the unit of the cells' values. */
  public Heatmap cellUnit(Unit unit) {
    return option("cellValues.unit", Json.of(unit.id()));
  }

  /** Sets the number of decimals of the cells' values. */
  public Heatmap cellDecimals(int digits) {
    return option(
        "cellValues.decimals", Json.of(ArgumentValidator.requireAtLeast(0, digits, "decimals")));
  }

  /** Sets the gap between cells in pixels. */
  public Heatmap cellGap(int pixels) {
    return option("cellGap", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "cell gap")));
  }

  /** Sets the corner radius of cells in pixels. */
  public Heatmap cellRadius(int pixels) {
    return option(
        "cellRadius", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "cell radius")));
  }

  /** Sets when values are written into cells. */
  public Heatmap showValue(VisibilityMode visibility) {
    return option("showValue", visibility.json());
  }

  /** Hides cells up to this value; by default a value close to zero. */
  public Heatmap hideUpTo(double value) {
    return option(
        "filterValues.le", Json.of(ArgumentValidator.requireFinite(value, "lower bound")));
  }

  /** Hides cells from this value upwards. */
  public Heatmap hideFromValue(double value) {
    return option(
        "filterValues.ge", Json.of(ArgumentValidator.requireFinite(value, "upper bound")));
  }

  /** Sets the color of exemplars. */
  public Heatmap exemplarColor(Color color) {
    return option("exemplars.color", Json.of(color.value()));
  }

  /** Sets whether the color scale is shown. */
  public Heatmap showLegend(boolean shown) {
    return option("legend.show", Json.of(shown));
  }

  /** Sets the placement of the color scale; Grafana 13 and later. */
  public Heatmap legendPlacement(LegendPlacement placement) {
    return option("legend.placement", placement.json());
  }

  /** Sets the width of a color scale on the right, in pixels; Grafana 13 and later. */
  public Heatmap legendWidth(int pixels) {
    return option(
        "legend.width", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "legend width")));
  }

  /** Sets the content of the tooltip: one cell, all cells of its time, or nothing. */
  public Heatmap tooltip(TooltipMode mode) {
    return option("tooltip.mode", mode.json());
  }

  /** Shows the color scale in the tooltip. */
  public Heatmap tooltipColorScale() {
    return option("tooltip.showColorScale", Json.of(true));
  }

  /** Shows a histogram of the pointer's time in the tooltip. */
  public Heatmap tooltipHistogram() {
    return option("tooltip.yHistogram", Json.of(true));
  }

  /** Sets the maximum width of the tooltip in pixels. */
  public Heatmap tooltipMaxWidth(int pixels) {
    return option(
        "tooltip.maxWidth", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "tooltip width")));
  }

  /** Sets the maximum height of the tooltip in pixels. */
  public Heatmap tooltipMaxHeight(int pixels) {
    return option(
        "tooltip.maxHeight",
        Json.of(ArgumentValidator.requireAtLeast(0, pixels, "tooltip height")));
  }

  /** Sets the axes along which readers can select. */
  public Heatmap selection(Selection axes) {
    return option("selectionMode", axes.json());
  }
}
