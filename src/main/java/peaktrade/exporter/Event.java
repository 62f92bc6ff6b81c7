package peaktrade.exporter;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An event of the events file.
 *
 * @param latency duration of the decision
 * @param time of the event, in seconds since 1970
 */
record Event(
    EventSchemaId source,
    RunKey run,
    Optional<Verdict> verdict,
    Optional<EventAction> action,
    Latency latency,
    OptionalDouble time) {

  /**
   * The duration of a decision, in each unit that the event has; negative values are no durations.
   *
   * @param seconds also computed from milliseconds if the event has only these
   */
  record Latency(OptionalDouble seconds, OptionalDouble milliseconds) {

    static final Latency NONE = new Latency(OptionalDouble.empty(), OptionalDouble.empty());

    /** The latency of the fields {@code latency_s} and {@code latency_ms}. */
    static Latency of(OptionalDouble seconds, OptionalDouble milliseconds) {
      OptionalDouble exact = notNegative(milliseconds);
      OptionalDouble converted =
          exact.isPresent() ? OptionalDouble.of(exact.getAsDouble() / 1000) : exact;
      OptionalDouble own = notNegative(seconds);
      return new Latency(own.isPresent() ? own : converted, exact);
    }

    private static OptionalDouble notNegative(OptionalDouble number) {
      return number.orElse(-1) >= 0 ? number : OptionalDouble.empty();
    }
  }

  /** A decision and its reason. */
  record Verdict(Decision decision, DecisionReason reason) {}
}
