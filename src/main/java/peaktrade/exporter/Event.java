package peaktrade.exporter;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one line of the events file says.
 *
 * @param latencyMilliseconds how long the decision took
 * @param time when it happened, in seconds since 1970
 */
record Event(
    Source source,
    Run run,
    Optional<Verdict> verdict,
    Optional<Action> action,
    OptionalDouble latencyMilliseconds,
    OptionalDouble time) {

  /** A decision and why it was made. */
  record Verdict(Decision decision, Reason reason) {}
}
