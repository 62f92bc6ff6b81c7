package io.panelwright.show.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An amount of time in the unit that fits its size, such as {@code 1.5 hours}.
 *
 * @param steps from small to large; the last one has no limit
 * @param bareZero whether zero has no decimals
 */
record TimeAmount(List<Step> steps, boolean bareZero) implements UnitFormatter {

  private static final double UNLIMITED = Double.POSITIVE_INFINITY;

  /** By the unit of the numbers. */
  private static final Map<String, TimeAmount> BY_UNIT =
      Map.of(
          "ns",
          of(
              Step.unscaled(1e3, " ns"),
              Step.divided(1e6, 1e3, " µs"),
              Step.divided(1e9, 1e6, " ms"),
              Step.divided(6e10, 1e9, " s"),
              Step.word(36e11, 6e10, " min"),
              Step.word(864e11, 36e11, " hour"),
              Step.word(UNLIMITED, 864e11, " day")),
          "µs",
          of(
              Step.unscaled(1e3, " µs"),
              Step.divided(1e6, 1e3, " ms"),
              Step.divided(UNLIMITED, 1e6, " s")),
          "ms",
          of(
              Step.unscaled(1e3, " ms"),
              Step.divided(6e4, 1e3, " s"),
              Step.word(36e5, 6e4, " min"),
              Step.word(864e5, 36e5, " hour"),
              Step.word(31_536e6, 864e5, " day"),
              Step.word(UNLIMITED, 31_536e6, " year")),
          "s",
          new TimeAmount(
              List.of(
                  Step.multiplied(1e-6, 1e9, " ns"),
                  Step.multiplied(1e-3, 1e6, " µs"),
                  Step.multiplied(1, 1e3, " ms"),
                  Step.unscaled(60, " s"),
                  Step.word(3600, 60, " min"),
                  Step.word(86_400, 3600, " hour"),
                  Step.word(604_800, 86_400, " day"),
                  Step.word(31_536e3, 604_800, " week"),
                  Step.word(UNLIMITED, 31_556_900, " year")),
              true),
          "m",
          of(
              Step.unscaled(60, " min"),
              Step.word(1440, 60, " hour"),
              Step.word(10_080, 1440, " day"),
              Step.word(604_800, 10_080, " week"),
              Step.word(UNLIMITED, 525_948, " year")),
          "h",
          of(
              Step.unscaled(24, " hour"),
              Step.word(168, 24, " day"),
              Step.word(8760, 168, " week"),
              Step.word(UNLIMITED, 8760, " year")),
          "d",
          of(
              Step.word(7, 1, " day"),
              Step.word(365, 7, " week"),
              Step.word(UNLIMITED, 365, " year")));

  TimeAmount {
    steps = List.copyOf(steps);
  }

  /**
   * The scale of a unit.
   *
   * @param limit the size from which the next step applies
   * @param plural the suffix of scaled values above 1
   */
  private record Step(
      double limit,
      double multiplier,
      double divisor,
      Optional<String> suffix,
      Optional<String> plural) {

    /** The unit of the numbers themselves, which has no plural. */
    static Step unscaled(double limit, String suffix) {
      return divided(limit, 1, suffix);
    }

    static Step multiplied(double limit, double multiplier, String suffix) {
      return new Step(limit, multiplier, 1, Optional.of(suffix), Optional.of(suffix));
    }

    static Step divided(double limit, double divisor, String suffix) {
      return new Step(limit, 1, divisor, Optional.of(suffix), Optional.of(suffix));
    }

    static Step word(double limit, double divisor, String suffix) {
      return new Step(limit, 1, divisor, Optional.of(suffix), Optional.of(suffix + "s"));
    }

    FormattedValue format(double value, double decimals) {
      double scaled = value * multiplier / divisor;
      return new FormattedValue(
          Optional.empty(),
          DecimalFormatter.format(scaled, decimals),
          Math.abs(scaled) > 1 ? plural : suffix);
    }
  }

  private static TimeAmount of(Step... steps) {
    return new TimeAmount(List.of(steps), false);
  }

  /**
   * Amounts of {@code ns}, {@code µs}, {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}.
   */
  static TimeAmount of(String unit) {
    return Optional.ofNullable(BY_UNIT.get(unit)).orElseThrow();
  }

  /** Hundredths of seconds; a missing value is zero. */
  static UnitFormatter timeTicks() {
    TimeAmount seconds = of("s");
    return new DurationUnits.MissingIsZero(
        (value, decimals, dates) -> seconds.format(value / 100, decimals, dates));
  }

  @Override
  public FormattedValue format(double value, double decimals, DateSettings dates) {
    if (bareZero && value == 0) {
      return new FormattedValue(Optional.empty(), "0", Optional.of(" s"));
    }
    int last = steps.size() - 1;
    int step = 0;
    while (step < last && !(Math.abs(value) < steps.get(step).limit())) {
      step++;
    }
    return steps.get(step).format(value, decimals);
  }
}
