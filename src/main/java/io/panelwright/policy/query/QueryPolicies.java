package io.panelwright.policy.query;

import io.panelwright.policy.Policy;
import java.util.List;

/** Lists the rules of this package. */
public final class QueryPolicies {

  private QueryPolicies() {}

  /** All of them. */
  public static List<Policy> all() {
    return List.of(
        new AgeHasNoDefault(),
        new AggregationSeesNumbers(),
        new ComparisonCanHold(),
        new CounterIsReadAsRate(),
        new DivisorIsNotZero(),
        new GroupedLabelExists(),
        new JoinCanMatch(),
        new JoinedLabelsAreTheSame(),
        new LegendLabelExists(),
        new OrIsReached(),
        new QuantileIsAShare(),
        new QuantileKeepsLe(),
        new QuantileReadsBuckets(),
        new QuantileReadsRates(),
        new QueryParses(),
        new RateComesBeforeSum(),
        new RateReadsCounter(),
        new RateSpansRateInterval(),
        new RateWindowIsVariable(),
        new RegexChoosesSomething(),
        new RegexHasNoAnchors(),
        new RegexIsNeeded(),
        new SourcePanelExists(),
        new TargetHasQuery(),
        new TargetVersionReadsQuery(),
        new TitleQuantileFitsQuery(),
        new TitleRateFitsQuery(),
        new TitleUnitFitsQuery(),
        new TitleWindowFitsQuery(),
        new TopkIsAskedOnce(),
        new UnitFitsQuery(),
        new WindowCoversFourScrapes(),
        new ZeroHidesNoAbsence());
  }
}
