package io.panelwright.show.value;

/** Formats numbers in one unit. Decimals are {@link DecimalFormatter#AUTOMATIC} if not set. */
interface UnitFormatter {

  /** Formats a number, which may be NaN or infinite. */
  FormattedValue format(double value, double decimals, DateSettings dates);

  /** Formats a missing value. */
  default FormattedValue formatNull(double decimals, DateSettings dates) {
    return FormattedValue.of("");
  }

  /** Formats a value that was never set; most units treat it as NaN. */
  default FormattedValue formatUndefined(double decimals, DateSettings dates) {
    return format(Double.NaN, decimals, dates);
  }

  /** A unit that treats values that were never set as missing ones. */
  interface OfPresentValues extends UnitFormatter {

    @Override
    default FormattedValue formatUndefined(double decimals, DateSettings dates) {
      return formatNull(decimals, dates);
    }
  }
}
