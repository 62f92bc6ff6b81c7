package io.panelwright.promql.analysis;

import io.panelwright.promql.analysis.ValueInfo.Origin;

/** The effect of a function or an aggregation on values. */
enum ValueEffect {
  /** The same values, or some of them. */
  SAME,
  /** Values near the arguments. */
  ROUNDED,
  /** Values between the arguments. */
  AVERAGE,
  /** The sum of all values of one time. */
  SUM,
  /** The sum of all samples of a range. */
  SUM_OVER_TIME,
  /** The difference of values. */
  DIFFERENCE,
  PER_SECOND,
  /** The number of series or samples. */
  NUMBER,
  /** The number of events. */
  COUNT,
  /** Always 1. */
  ONE,
  TIME,
  SECONDS,
  RATIO,
  /** Observations of a histogram. */
  OBSERVED,
  /** The number of observations of a histogram. */
  OBSERVATIONS,
  /** The sum of the observations of a histogram. */
  OBSERVED_SUM,
  /** One of the arguments. */
  EITHER,
  UNKNOWN;

  /** The values after this effect. */
  ValueInfo apply(ValueInfo values) {
    return switch (this) {
      case SAME, EITHER -> values;
      case ROUNDED -> values.isFlag() ? ValueInfo.UNKNOWN : computed(values);
      case AVERAGE -> values.isFlag() ? ValueInfo.of(MeasurementUnit.RATIO) : computed(values);
      case SUM -> sum(values);
      case SUM_OVER_TIME -> sumOverTime(values);
      case DIFFERENCE -> difference(values);
      case PER_SECOND -> perSecond(values);
      case NUMBER -> ValueInfo.itemCount();
      case COUNT -> ValueInfo.of(MeasurementUnit.COUNT);
      case ONE -> ValueInfo.constant(1);
      case TIME -> ValueInfo.of(MeasurementUnit.UNIX_TIME);
      case SECONDS -> ValueInfo.of(MeasurementUnit.SECONDS);
      case RATIO -> ValueInfo.of(MeasurementUnit.RATIO);
      case OBSERVED -> ValueInfo.of(values.observedUnit());
      case OBSERVATIONS ->
          ValueInfo.of(Quantity.of(MeasurementUnit.COUNT, values.quantity().rateUnit()))
              .with(Origin.COUNT);
      case OBSERVED_SUM -> values.with(Origin.SUM);
      case UNKNOWN -> ValueInfo.UNKNOWN;
    };
  }

  /** A constant changes; a quantile above 1 is even infinite. */
  private static ValueInfo computed(ValueInfo values) {
    return values.isConstant() ? ValueInfo.constant(Double.NaN) : values;
  }

  private static ValueInfo sum(ValueInfo values) {
    if (values.isConstant()) {
      return values.isConstant(0)
          ? values
          : values.isConstant(1) ? ValueInfo.itemCount() : ValueInfo.UNKNOWN;
    }
    if (values.isFlag()) {
      return ValueInfo.itemCount();
    }
    return values.unit().isTimestamp() ? ValueInfo.UNKNOWN : values;
  }

  private static ValueInfo sumOverTime(ValueInfo values) {
    boolean adds = !values.quantity().isRate() && !values.unit().isIntensive();
    return adds ? sum(values) : ValueInfo.UNKNOWN;
  }

  private static ValueInfo difference(ValueInfo values) {
    if (values.isConstant() || values.isFlag()) {
      return ValueInfo.UNKNOWN;
    }
    Quantity quantity = values.quantity();
    return values.with(Quantity.of(quantity.unit().differenceUnit(), quantity.rateUnit()));
  }

  private static ValueInfo perSecond(ValueInfo values) {
    boolean rates =
        !values.isConstant()
            && !values.isFlag()
            && !values.quantity().isRate()
            && !values.unit().isTimestamp();
    return values.with(rates ? Quantity.of(values.unit(), RateUnit.SECOND) : Quantity.UNKNOWN);
  }
}
