package io.panelwright.show.field;

import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.FieldRange;
import io.panelwright.show.value.DisplayValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One value of a stat, gauge, bar gauge or pie chart.
 *
 * @param name the reducer; empty for the value of a row; {@code No data} if there is no value
 * @param title empty if there is no value
 * @param range the minimum and maximum of the field; NaN where it is unknown
 * @param place the field; empty if there is no value
 * @param row the row; empty for a calculated value
 * @param percentChange the difference from the first to the last value in percent; NaN if it is not
 *     defined
 * @param sparkline empty unless requested
 */
public record FieldDisplay(
    String name,
    String title,
    DisplayValue value,
    FieldRange range,
    Optional<FieldPlace> place,
    OptionalInt row,
    OptionalDouble percentChange,
    Optional<Trend> sparkline,
    List<FieldLink> links) {

  public FieldDisplay {
    links = List.copyOf(links);
  }

  /**
   * The values behind a calculated value, for a line below it.
   *
   * @param x the times; empty if the frame has none
   * @param highlightIndex the row of the shown value
   * @param highlightLine the shown value if it belongs to no row, such as the mean
   */
  public record Trend(
      Optional<Column> x, Column y, OptionalInt highlightIndex, OptionalDouble highlightLine) {}
}
