package io.panelwright.lint.rule.query;

import io.panelwright.lint.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class QueryRules {

  private QueryRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new LabelValueNotationRule(),
        new QuantileAveragedRule(),
        new SubqueryTooShortRule(),
        new UnitScaleWrongRule(),
        new AgeFromEpochRule(),
        new AggregationOfNanRule(),
        new ComparisonNeverHoldsRule(),
        new CounterWithoutRateRule(),
        new DivisionByZeroRule(),
        new GroupingLabelUnknownRule(),
        new JoinNeverMatchesRule(),
        new JoinLabelsDifferRule(),
        new LegendLabelUnknownRule(),
        new OrNeverReachedRule(),
        new QuantileOutOfRangeRule(),
        new QuantileWithoutLeRule(),
        new QuantileNotHistogramRule(),
        new QuantileWithoutRateRule(),
        new PromqlSyntaxRule(),
        new SumBeforeRateRule(),
        new RateOfGaugeRule(),
        new RateOverIntervalRule(),
        new RateWindowFixedRule(),
        new RegexMatchesAllRule(),
        new RegexAnchorsRule(),
        new RegexLiteralRule(),
        new SourcePanelUnknownRule(),
        new QueryEmptyRule(),
        new PromqlVersionRule(),
        new TitleQuantileRule(),
        new TitleRateRule(),
        new TitleUnitRule(),
        new TitleWindowRule(),
        new TopkOverTimeRule(),
        new UnitContradictsQueryRule(),
        new UnitRateMissingRule(),
        new RateWindowTooShortRule(),
        new ZeroHidesMissingDataRule());
  }
}
