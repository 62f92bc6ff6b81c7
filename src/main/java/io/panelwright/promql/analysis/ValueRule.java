package io.panelwright.promql.analysis;

import io.panelwright.promql.analysis.Values.Origin;
import java.util.Set;

/** What a function or an aggregation makes of values. */
enum ValueRule {
  /** The same, or some of them. */
  SAME,
  /** Something near each of them. */
  ROUNDED,
  /** Something between them. */
  AVERAGE,
  /** All of one time together. */
  SUM,
  /** All samples of a span of time together. */
  SUM_OVER_TIME,
  /** How far they are apart. */
  DIFFERENCE,
  PER_SECOND,
  /** How many there are. */
  NUMBER,
  /** How often something happened. */
  COUNT,
  /** Always 1. */
  ONE,
  TIME,
  SECONDS,
  RATIO,
  /** What a histogram observed. */
  OBSERVED,
  /** How often a histogram observed something. */
  OBSERVATIONS,
  /** All that a histogram observed. */
  OBSERVED_SUM,
  /** One of the arguments. */
  EITHER,
  UNKNOWN;

  /** What does not add up over time. */
  private static final Set<Measure> INTENSIVE =
      Set.of(Measure.RATIO, Measure.PERCENT, Measure.CELSIUS);

  /** What becomes of these values. */
  Values apply(Values values) {
    return switch (this) {
      case SAME, EITHER -> values;
      case ROUNDED -> values.isFlag() ? Values.UNKNOWN : computed(values);
      case AVERAGE -> values.isFlag() ? Values.of(Measure.RATIO) : computed(values);
      case SUM -> sum(values);
      case SUM_OVER_TIME -> sumOverTime(values);
      case DIFFERENCE -> difference(values);
      case PER_SECOND -> perSecond(values);
      case NUMBER -> Values.number();
      case COUNT -> Values.of(Measure.COUNT);
      case ONE -> Values.constant(1);
      case TIME -> Values.of(Measure.UNIX_TIME);
      case SECONDS -> Values.of(Measure.SECONDS);
      case RATIO -> Values.of(Measure.RATIO);
      case OBSERVED -> Values.of(values.observed());
      case OBSERVATIONS ->
          Values.of(Quantity.of(Measure.COUNT, values.quantity().per())).with(Origin.COUNT);
      case OBSERVED_SUM -> values.with(Origin.SUM);
      case UNKNOWN -> Values.UNKNOWN;
    };
  }

  /** A constant is another one then; a quantile beyond 1 is even infinite. */
  private static Values computed(Values values) {
    return values.isConstant() ? Values.constant(Double.NaN) : values;
  }

  private static Values sum(Values values) {
    if (values.isConstant()) {
      return values.isConstant(0)
          ? values
          : values.isConstant(1) ? Values.number() : Values.UNKNOWN;
    }
    if (values.isFlag()) {
      return Values.number();
    }
    return values.measure().isMoment() ? Values.UNKNOWN : values;
  }

  private static Values sumOverTime(Values values) {
    boolean adds = !values.quantity().isRate() && !INTENSIVE.contains(values.measure());
    return adds ? sum(values) : Values.UNKNOWN;
  }

  private static Values difference(Values values) {
    if (values.isConstant() || values.isFlag()) {
      return Values.UNKNOWN;
    }
    Quantity quantity = values.quantity();
    return values.with(Quantity.of(quantity.measure().span(), quantity.per()));
  }

  private static Values perSecond(Values values) {
    boolean rates =
        !values.isConstant()
            && !values.isFlag()
            && !values.quantity().isRate()
            && !values.measure().isMoment();
    return values.with(rates ? Quantity.of(values.measure(), Per.SECOND) : Quantity.UNKNOWN);
  }
}
