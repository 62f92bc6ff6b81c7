package io.panelwright.show.value;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldRange;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.reduce.Reducers;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The scale of a field: the position of a value between minimum and maximum, and its color. */
public final class FieldScale {

  private static final FieldRange PERCENT = FieldRange.of(0, 100);

  private final FieldRange range;
  private final FieldThresholds thresholds;
  private final ColorCalculator colors;

  private final boolean binary;

  private FieldScale(DataField field, FieldThresholds thresholds, ColorCalculator colors) {
    this.range = field.state().range().orElseGet(() -> rangeOf(field));
    this.binary = field.type() == FieldType.BOOLEAN;
    this.thresholds = thresholds;
    this.colors = colors;
  }

  /**
   * A value on the scale.
   *
   * @param percent the position, from 0 to 1; outside of the range below and above
   * @param threshold the active threshold
   */
  public record Position(String color, double percent, FieldThresholds.Step threshold) {}

  /** The scale of a field whose configuration is complete. */
  public static FieldScale of(DataField field, Theme theme) {
    return new FieldScale(
        field,
        FieldThresholds.of(field.config()),
        field.type() == FieldType.BOOLEAN
            ? ColorCalculator.ofBooleans(field, theme)
            : ColorCalculator.of(field, theme));
  }

  /**
   * The range of a field by its configuration and, where that has no limit, by its values. A field
   * that has no numbers has the range from 0 to 100.
   */
  public static FieldRange rangeOf(DataField field) {
    if (field.type() != FieldType.NUMBER) {
      return PERCENT;
    }
    OptionalDouble min = limit(field.config(), "min");
    OptionalDouble max = limit(field.config(), "max");
    if (min.isPresent() && max.isPresent()) {
      return FieldRange.of(min.getAsDouble(), max.getAsDouble());
    }
    if (field.values().size() == 0) {
      return PERCENT;
    }
    Map<String, Cell> found = Reducers.reduceAll(List.of("min", "max"), field);
    double low = min.orElseGet(() -> CellConverter.number(found.get("min")));
    double high = max.orElseGet(() -> CellConverter.number(found.get("max")));
    return new FieldRange(low, high, orZero(high) - orZero(low));
  }

  /** A number in a configuration; empty if it is missing. */
  public static OptionalDouble limit(JsonObject config, String key) {
    return config.get(key).orElse(config) instanceof JsonNumber number
        ? OptionalDouble.of(number.toDouble())
        : OptionalDouble.empty();
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  /** The position and color of a value; negative infinity is the start of the scale. */
  public Position position(double value) {
    double percent = percent(value);
    FieldThresholds.Step threshold = thresholds.active(value, percent);
    return new Position(colors.color(value, percent, threshold.color()), percent, threshold);
  }

  private double percent(double value) {
    if (binary) {
      return orZero(value) == 0 ? 0 : 1;
    }
    return value == Double.NEGATIVE_INFINITY
        ? 0
        : orZero((value - orZero(range.min())) / range.delta());
  }

  /**
   * The color of a whole series. In a color mode by value, it is that of the reduced value ({@code
   * seriesBy}: last, min or max).
   */
  public static Position ofSeries(DataField field, Theme theme) {
    ColorCalculator calculator = ColorCalculator.of(field, theme);
    if (!calculator.isByValue()) {
      FieldThresholds.Step none = new FieldThresholds(false, List.of()).active(0, 0);
      return new Position(calculator.color(0, 0, ""), 1, none);
    }
    String reducer = field.config().object("color").string("seriesBy").orElse("last");
    Cell value = Reducers.reduce(reducer, field);
    if (field.type() == FieldType.BOOLEAN) {
      return of(field, theme).position(CellArithmetic.isTruthy(value) ? 1 : 0);
    }
    return of(field, theme).position(value.isMissing() ? 0 : CellConverter.number(value));
  }
}
