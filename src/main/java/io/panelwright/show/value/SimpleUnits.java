package io.panelwright.show.value;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.text.EcmaScriptNumber;
import java.util.Locale;
import java.util.Optional;

/** Units that neither scale a number nor read it as a time. */
final class SimpleUnits {

  private SimpleUnits() {}

  /** A number followed by a text, such as {@code 3 req/s}. */
  static UnitFormatter suffix(String unit) {
    Optional<String> suffix = unit.isEmpty() ? Optional.empty() : Optional.of(" " + unit);
    return (value, decimals, dates) ->
        new FormattedValue(Optional.empty(), DecimalFormatter.format(value, decimals), suffix);
  }

  /** A number after a text. */
  static UnitFormatter prefix(String unit) {
    Optional<String> prefix = Optional.of(unit).filter(text -> !text.isEmpty());
    return (value, decimals, dates) ->
        new FormattedValue(prefix, DecimalFormatter.format(value, decimals), Optional.empty());
  }

  /** A share; {@code factor} converts it to percent. */
  static UnitFormatter percent(double factor) {
    Optional<String> suffix = Optional.of("%");
    return (value, decimals, dates) ->
        new FormattedValue(
            Optional.empty(), DecimalFormatter.format(factor * value, decimals), suffix);
  }

  /** The value as it is. */
  static UnitFormatter string() {
    return new UnitFormatter() {
      @Override
      public FormattedValue format(double value, double decimals, DateSettings dates) {
        return FormattedValue.of(EcmaScriptNumber.print(value));
      }

      @Override
      public FormattedValue formatNull(double decimals, DateSettings dates) {
        return FormattedValue.of("null");
      }

      @Override
      public FormattedValue formatUndefined(double decimals, DateSettings dates) {
        return FormattedValue.of("undefined");
      }
    };
  }

  /** One of two texts. */
  static UnitFormatter bool(String whenTrue, String whenFalse) {
    return new UnitFormatter() {
      @Override
      public FormattedValue format(double value, double decimals, DateSettings dates) {
        return FormattedValue.of(value == 0 || Double.isNaN(value) ? whenFalse : whenTrue);
      }

      @Override
      public FormattedValue formatNull(double decimals, DateSettings dates) {
        return FormattedValue.of(whenFalse);
      }
    };
  }

  /** Hexadecimal digits of the rounded number. */
  static UnitFormatter hexadecimal(String prefix) {
    return (UnitFormatter.OfPresentValues)
        (value, decimals, dates) -> {
          Cell text = Cell.of(DecimalFormatter.format(value, decimals));
          double rounded = CellConverter.leadingNumber(text);
          String digits = EcmaScriptNumber.toHexadecimal(rounded).toUpperCase(Locale.ROOT);
          return FormattedValue.of(
              digits.startsWith("-") ? "-" + prefix + digits.substring(1) : prefix + digits);
        };
  }

  /** One digit, a point, decimals and an exponent. */
  static UnitFormatter scientific() {
    return (UnitFormatter.OfPresentValues)
        (value, decimals, dates) ->
            FormattedValue.of(
                Double.isNaN(decimals)
                    ? EcmaScriptNumber.toExponential(value)
                    : EcmaScriptNumber.toExponential(value, decimals));
  }

  /** English notation with commas: at most three decimals unless set. */
  static UnitFormatter grouped() {
    return (UnitFormatter.OfPresentValues)
        (value, decimals, dates) ->
            FormattedValue.of(
                Double.isNaN(decimals)
                    ? GroupedNumber.format(value, 0, 3)
                    : GroupedNumber.format(value, 0, GroupedNumber.digits(decimals)));
  }
}
