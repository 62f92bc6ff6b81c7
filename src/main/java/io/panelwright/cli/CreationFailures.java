package io.panelwright.cli;

import io.panelwright.diagnostic.SeverityCounts;
import java.util.List;
import java.util.stream.Collectors;

/** Joins the exceptions of dashboards that cannot be created. */
public final class CreationFailures {

  /** The maximum number of dashboards in a message. */
  private static final int MAX_LISTED = 20;

  private CreationFailures() {}

  /**
   * The failure of a run.
   *
   * @param failures of the code of dashboards, at least one
   * @param dashboards the number of all dashboards
   * @param effect on the other dashboards
   */
  public static CannotRunException join(
      List<CannotRunException> failures, int dashboards, String effect) {
    String lines =
        failures.stream()
            .limit(MAX_LISTED)
            .map(failure -> "  " + failure.getMessage() + "\n")
            .collect(Collectors.joining());
    int others = failures.size() - MAX_LISTED;
    return new CannotRunException(
        failures.size()
            + " of "
            + SeverityCounts.plural(dashboards, "dashboard")
            + " cannot be created:\n"
            + lines
            + (others > 0 ? "  and " + others + " more\n" : "")
            + "  → correct the code at these lines; "
            + effect,
        failures.get(0));
  }
}
