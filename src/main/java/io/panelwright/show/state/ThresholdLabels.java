package io.panelwright.show.state;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.value.CssColor;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FieldThresholds;
import io.panelwright.show.value.FieldThresholds.Step;
import io.panelwright.show.value.FormattedValue;
import io.panelwright.show.value.ThemeColors;
import io.panelwright.show.value.ValueFormats;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The thresholds of a field as states with a text: {@code < 80}, {@code 80+}. The base reaches from
 * minus infinity, so that a field with only a base has the state {@code -∞+}.
 *
 * @param percentage whether values are compared as percents of the field's range
 */
record ThresholdLabels(boolean percentage, List<Step> steps, List<DisplayValue> states) {

  static ThresholdLabels of(JsonObject config, ThemeColors theme, ZoneId zone) {
    FieldThresholds thresholds = FieldThresholds.of(config);
    List<Step> steps = new ArrayList<>();
    for (Step step : thresholds.steps()) {
      // Whatever the file says, the first step is the base.
      double value = steps.isEmpty() ? Double.NEGATIVE_INFINITY : step.value();
      steps.add(new Step(value, step.color()));
    }
    String unit = thresholds.percentage() ? "percent" : config.string("unit").orElse("");
    OptionalInt decimals =
        config.get("decimals").orElse(config) instanceof JsonNumber number
            ? OptionalInt.of((int) number.toDouble())
            : OptionalInt.empty();
    List<DisplayValue> states = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      boolean isBelowNext = i == 0 && steps.size() > 1;
      double value = steps.get(isBelowNext ? 1 : i).value();
      String number = ValueFormats.format(unit, Cell.of(value), decimals, zone).toString();
      String text = isBelowNext ? "< " + number : number + "+";
      states.add(state(text, CssColor.hexOf(theme.color(steps.get(i).color()))));
    }
    return new ThresholdLabels(thresholds.percentage(), steps, states);
  }

  private static DisplayValue state(String text, String color) {
    return new DisplayValue(
        FormattedValue.of(text),
        Double.NaN,
        Optional.of(color),
        OptionalDouble.empty(),
        Optional.empty());
  }

  /**
   * The state of a value.
   *
   * @param percent the position of the value in the field's range, from 0 to 100
   */
  DisplayValue state(double value, double percent) {
    double compared = percentage ? percent : value;
    int active = 0;
    for (int i = 1; i < steps.size() && compared >= steps.get(i).value(); i++) {
      active = i;
    }
    return states.get(active);
  }
}
