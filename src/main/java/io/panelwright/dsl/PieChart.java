package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.List;

/** Shares of a whole ({@code piechart}). */
public final class PieChart extends FieldPanel<PieChart>
    implements HideWords<PieChart>,
        LegendWords<PieChart>,
        NumberWords<PieChart>,
        ReducedWords<PieChart>,
        TooltipWords<PieChart> {

  /** The shape. */
  public enum Type implements Word {
    PIE,
    DONUT
  }

  /** What is written at a slice, or in the legend. */
  public enum Label implements Word {
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

  /** The shape. */
  public PieChart pieType(Type type) {
    return option("pieType", type.json());
  }

  /** The order of slices. */
  public PieChart sort(SortOrder order) {
    return option("sort", order.json());
  }

  /** What is written at slices. */
  public PieChart labels(Label... labels) {
    return option("displayLabels", words(labels));
  }

  /** What the legend says besides the name: values, percentages or both. */
  public PieChart legendValues(Label... values) {
    return option("legend.values", words(values));
  }

  private static Json words(Label... labels) {
    return Json.strings(List.of(labels).stream().map(Word::word).toList());
  }
}
