package io.panelwright.show.value;

import java.util.Optional;

/** Counts per time or of things, such as {@code 1.5K req/s}. */
final class CountUnit implements UnitFormatter {

  private final ScaledUnit scale;
  private final Optional<String> unscaled;

  CountUnit(String unit) {
    this.scale = ScaledUnit.english(" " + unit);
    // Grafana appends the unit to the suffix of the scaled number, which NaN does not have.
    this.unscaled = Optional.of("undefined " + unit);
  }

  @Override
  public FormattedValue format(double value, double decimals, DateSettings dates) {
    FormattedValue scaled = scale.format(value, decimals, dates);
    return scaled.suffix().isPresent()
        ? scaled
        : new FormattedValue(Optional.empty(), scaled.text(), unscaled);
  }

  @Override
  public FormattedValue formatUndefined(double decimals, DateSettings dates) {
    return new FormattedValue(Optional.empty(), "", unscaled);
  }
}
