package io.panelwright.doctor.cause;

import io.panelwright.doctor.ask.PanelQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds why a query shows nothing. */
public final class Causes {

  /** What lies at the root comes first: a server, a producer, then the query. */
  private static final List<Check> ALL =
      List.of(
          new DatasourceUnknown(),
          new ServerSilent(),
          new VariableEmpty(),
          new QueryFailed(),
          new PartialAnswer(),
          new TargetDown(),
          new ClockSkew(),
          new TimeOutside(),
          new AskedElsewhere(),
          new JobNotConfigured(),
          new RecordingRuleFails(),
          new Idle(),
          new VariableValueGone(),
          new LabelMissing(),
          new LabelValueGone(),
          new MatcherEmpties(),
          new WithoutSamples(),
          new RightlyNothing(),
          new NameUnknown(),
          new RangeTooShort(),
          new JoinUnmatched(),
          new ComparisonFilters(),
          new OnlyNan(),
          new Unexplained());

  /** What makes a panel show something else than it should: "down", say. */
  private static final List<Check> OF_STAND_INS =
      List.of(new TargetDown(), new AskedElsewhere(), new JobNotConfigured());

  private Causes() {}

  /**
   * The causes, the likeliest first; none for a query that shows what it should. Ends with the
   * first that is certain.
   */
  public static List<Cause> of(PanelQuestion question, Outcome outcome, Facts facts) {
    var query = new Case(question, outcome, facts);
    boolean shows = outcome instanceof Outcome.Data;
    if (shows && facts.contract().isEmpty()) {
      return List.of();
    }
    List<Cause> causes = new ArrayList<>();
    for (Check check : shows ? OF_STAND_INS : ALL) {
      Optional<Cause> cause = check.examine(query);
      cause.ifPresent(causes::add);
      if (cause.filter(found -> found.weight() != Cause.Weight.DOUBT).isPresent()) {
        break;
      }
    }
    causes.sort(Comparator.comparing(cause -> cause.weight() == Cause.Weight.FAULT ? 0 : 1));
    return List.copyOf(causes);
  }
}
