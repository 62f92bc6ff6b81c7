package peaktrade.exporter;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An event of the events file.
 *
 * @param latencyMilliseconds duration of the decision
 * @param time of the event, in seconds since 1970
 */
record Event(
    EventSchemaId source,
    RunKey run,
    Optional<Verdict> verdict,
    Optional<EventAction> action,
    OptionalDouble latencyMilliseconds,
    OptionalDouble time) {

  /** A decision and its reason. */
  record Verdict(Decision decision, DecisionReason reason) {}
}
