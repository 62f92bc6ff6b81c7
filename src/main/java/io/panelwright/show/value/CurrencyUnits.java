package io.panelwright.show.value;

import io.panelwright.show.value.UnitFormatter.OfPresentValues;
import java.util.Optional;

/** Amounts of money. */
final class CurrencyUnits {

  private CurrencyUnits() {}

  /** Scaled, after the symbol: {@code $1.5K}. */
  static UnitFormatter prefix(String symbol) {
    ScaledUnit scale = ScaledUnit.english("");
    return (OfPresentValues)
        (value, decimals, dates) -> {
          FormattedValue scaled = scale.format(Math.abs(value), decimals, dates);
          String prefix = value < 0 ? "-" + symbol : symbol;
          return new FormattedValue(Optional.of(prefix), scaled.text(), scaled.suffix());
        };
  }

  /** Scaled, before the symbol: {@code 1.5Kkr}. */
  static UnitFormatter suffix(String symbol) {
    ScaledUnit scale = ScaledUnit.english(symbol);
    return (OfPresentValues)
        (value, decimals, dates) -> {
          FormattedValue scaled = scale.format(Math.abs(value), decimals, dates);
          return new FormattedValue(
              value < 0 ? Optional.of("-") : Optional.empty(), scaled.text(), scaled.suffix());
        };
  }

  /** Unscaled, with commas: {@code $1,234.5}. */
  static UnitFormatter financial(String symbol, boolean asSuffix) {
    Optional<String> prefix = Optional.of(asSuffix ? "" : symbol);
    Optional<String> suffix = Optional.of(asSuffix ? symbol : "");
    return (value, decimals, dates) ->
        new FormattedValue(prefix, financialText(value, decimals), suffix);
  }

  private static String financialText(double value, double decimals) {
    if (Double.isNaN(decimals)) {
      return GroupedNumber.format(value, 0, 1);
    }
    int digits = GroupedNumber.digits(decimals);
    return GroupedNumber.format(value, digits, digits);
  }
}
