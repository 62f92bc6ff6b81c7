package io.panelwright.doctor.check;

import io.panelwright.panelquery.PanelQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the causes of a query without data. */
public final class CauseFinder {

  /** The checks in their order: server first, then producer, then query. */
  private static final List<CauseCheck> CHECKS =
      List.of(
          new DatasourceUnknownCheck(),
          new ServerUnavailableCheck(),
          new VariableEmptyCheck(),
          new QueryFailureCheck(),
          new PartialResponseCheck(),
          new VariableUndeclaredCheck(),
          new TargetDownCheck(),
          new ClockSkewCheck(),
          new OutsideRetentionCheck(),
          new DatasourceWrongCheck(),
          new JobNotConfiguredCheck(),
          new RecordingRuleCheck(),
          new HistogramFormCheck(),
          new SeriesIdleCheck(),
          new VariableNotationCheck(),
          new EscapeSequenceCheck(),
          new VariableValueMissingCheck(),
          new LabelUnknownCheck(),
          new LabelValueMissingCheck(),
          new MatcherWithoutSeriesCheck(),
          new NoSamplesExposedCheck(),
          new ExpectedEmptyCheck(),
          new MetricUnknownCheck(),
          new RangeTooShortCheck(),
          new JoinUnmatchedCheck(),
          new ComparisonFilterCheck(),
          new NanValuesCheck(),
          new UnknownCauseCheck());

  /** The checks for a query with data: its panel may show "down" or stale data. */
  private static final List<CauseCheck> PRODUCER_CHECKS =
      List.of(new TargetDownCheck(), new DatasourceWrongCheck(), new JobNotConfiguredCheck());

  private CauseFinder() {}

  /**
   * Finds the causes of a query. The first certain cause stops the search.
   *
   * @return faults first; empty if the query has data as expected
   */
  public static List<Cause> find(PanelQuery query, QueryOutcome outcome, DiagnosisInputs inputs) {
    var context = new DiagnosisContext(query, outcome, inputs);
    boolean hasData = outcome instanceof QueryOutcome.Data;
    if (hasData && inputs.contract().isEmpty()) {
      return List.of();
    }
    List<Cause> causes = new ArrayList<>();
    for (CauseCheck check : hasData ? PRODUCER_CHECKS : CHECKS) {
      Optional<Cause> cause = check.check(context);
      cause.ifPresent(causes::add);
      if (cause.filter(c -> c.assessment() != Cause.Assessment.SUSPICION).isPresent()) {
        break;
      }
    }
    causes.sort(
        Comparator.comparing(cause -> cause.assessment() == Cause.Assessment.FAULT ? 0 : 1));
    return List.copyOf(causes);
  }
}
