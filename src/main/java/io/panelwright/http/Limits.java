package io.panelwright.http;

import java.time.Duration;

/**
 * What one service may cost.
 *
 * @param connect how long a connection may take
 * @param whole how long a question may take, connecting and every byte of the answer included;
 *     waiting for its turn is not
 * @param parallel how many questions are asked at once
 * @param largest bytes of an answer that are read, and of what they unpack to
 * @param repeats how often a question is asked again that broke off or met a service still starting
 */
public record Limits(Duration connect, Duration whole, int parallel, int largest, int repeats) {

  /** Enough for a large dashboard's questions to a healthy server. */
  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(3), Duration.ofSeconds(30), 8, 32 << 20, 2);

  public Limits {
    if (connect.isNegative() || connect.isZero() || whole.isNegative() || whole.isZero()) {
      throw new IllegalArgumentException(
          "timeouts of " + connect + " and " + whole + ": expected more than nothing");
    }
    if (parallel < 1 || largest < 1 || repeats < 0) {
      throw new IllegalArgumentException(
          parallel + " at once, " + largest + " bytes, " + repeats + " repeats: too few");
    }
  }

  /** These limits with other timeouts. */
  public Limits within(Duration otherConnect, Duration otherWhole) {
    return new Limits(otherConnect, otherWhole, parallel, largest, repeats);
  }

  /** These limits, every question being asked once. */
  public Limits withoutRepeats() {
    return new Limits(connect, whole, parallel, largest, 0);
  }
}
