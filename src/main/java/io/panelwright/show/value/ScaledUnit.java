package io.panelwright.show.value;

import io.panelwright.show.value.UnitFormatter.OfPresentValues;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * A number scaled to the nearest of several suffixes.
 *
 * @param factor the ratio between neighbors
 * @param suffixes in the order of size
 * @param base the index of the suffix of an unscaled number
 */
record ScaledUnit(double factor, double logarithm, List<Optional<String>> suffixes, int base)
    implements OfPresentValues {

  private static final List<String> SI =
      List.of("f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y");
  private static final int SI_BASE = 5;
  private static final List<String> BINARY =
      List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi");
  private static final List<String> ENGLISH = List.of("", "K", "M", "B", "T");

  ScaledUnit {
    suffixes = List.copyOf(suffixes);
  }

  /** A unit whose first suffix belongs to unscaled numbers. */
  static ScaledUnit of(double factor, List<String> suffixes) {
    return of(factor, suffixes, 0);
  }

  private static ScaledUnit of(double factor, List<String> suffixes, int base) {
    return new ScaledUnit(
        factor, StrictMath.log10(factor), suffixes.stream().map(Optional::of).toList(), base);
  }

  /**
   * A unit with SI prefixes.
   *
   * @param exponent the power of 1000 of an unscaled number: 1 for kilo
   */
  static ScaledUnit si(String unit, int exponent) {
    return of(1000, SI.stream().map(prefix -> " " + prefix + unit).toList(), SI_BASE + exponent);
  }

  /** A unit with IEC prefixes; {@code exponent} is the power of 1024 of an unscaled number. */
  static ScaledUnit binary(String unit, int exponent) {
    return of(1024, BINARY.stream().map(prefix -> " " + prefix + unit).toList(), exponent);
  }

  /** Thousands, millions, billions and trillions. */
  static ScaledUnit english(String unit) {
    return of(1000, ENGLISH.stream().map(prefix -> prefix + unit).toList());
  }

  /** The power of 1000 of an SI prefix; 0 for another text. */
  static int siExponent(String prefix) {
    // The micro sign and the Greek letter have the same compatibility form.
    String normalized = Normalizer.normalize(prefix, Normalizer.Form.NFKD);
    for (int i = 0; i < SI.size(); i++) {
      if (Normalizer.normalize(SI.get(i), Normalizer.Form.NFKD).equals(normalized)) {
        return i - SI_BASE;
      }
    }
    return 0;
  }

  @Override
  public FormattedValue format(double value, double decimals, DateSettings dates) {
    if (Double.isNaN(value)) {
      return FormattedValue.of("NaN");
    }
    if (Double.isInfinite(value)) {
      return FormattedValue.of(DecimalFormatter.infinity(value));
    }
    double power = value == 0 ? 0 : Math.floor(StrictMath.log10(Math.abs(value)) / logarithm);
    int step = (int) Math.max(-base, Math.min(power, suffixes.size() - base - 1));
    double scaled = value / StrictMath.pow(factor, step);
    return new FormattedValue(
        Optional.empty(), DecimalFormatter.format(scaled, decimals), suffixes.get(base + step));
  }
}
