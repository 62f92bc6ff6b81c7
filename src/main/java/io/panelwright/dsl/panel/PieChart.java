package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import java.util.List;

/** Shares of a whole ({@code piechart}). */
public final class PieChart extends FieldPanel<PieChart>
    implements HideSeriesOptions<PieChart>,
        LegendOptions<PieChart>,
        StandardOptions<PieChart>,
        ReduceOptions<PieChart>,
        TooltipOptions<PieChart> {

  /** Shapes of the chart. */
  public enum Type implements JsonEnum {
    PIE,
    DONUT
  }

  /** Texts at a slice or in the legend. */
  public enum Label implements JsonEnum {
    NAME,
    VALUE,
    PERCENT
  }

  PieChart(PanelSpec spec) {
    super(spec);
  }

  @Override
  PieChart with(PanelSpec spec) {
    return new PieChart(spec);
  }

  /** Sets the shape. */
  public PieChart pieType(Type type) {
    return option("pieType", type.json());
  }

  /** Sets the sort order of slices. */
  public PieChart sort(SortOrder order) {
    return option("sort", order.json());
  }

  /** Sets the labels of slices. */
  public PieChart labels(Label... labels) {
    return option("displayLabels", ids(labels));
  }

  /** Sets what the legend shows besides the name: values, percentages or both. */
  public PieChart legendValues(Label... values) {
    return option("legend.values", ids(values));
  }

  private static Json ids(Label... labels) {
    return Json.strings(List.of(labels).stream().map(JsonEnum::id).toList());
  }
}
