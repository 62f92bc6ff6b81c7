package peaktrade.exporter;

import java.time.Duration;

/**
 * How many events are due after how long.
 *
 * @param perSecond 0 for as many as one can write
 * @param pauses whether every busy spell is followed by a silent one
 */
record Pace(double perSecond, boolean pauses) {

  static final Duration BUSY = Duration.ofMinutes(1);

  /** Long enough for the alert on stale events: 60 s without one, and that for 2 minutes. */
  static final Duration SILENT = Duration.ofMinutes(4);

  /** How many events are due by now, beyond those written. */
  long due(Duration elapsed, long written) {
    if (pauses && busy(elapsed).equals(busy(elapsed.plusNanos(1)))) {
      return 0;
    }
    if (perSecond == 0) {
      return Long.MAX_VALUE;
    }
    return Math.max(0, (long) (busy(elapsed).toNanos() / 1e9 * perSecond) - written);
  }

  /** The part of the time that was not silent. */
  private Duration busy(Duration elapsed) {
    if (!pauses) {
      return elapsed;
    }
    Duration spell = BUSY.plus(SILENT);
    long spells = elapsed.dividedBy(spell);
    Duration within = elapsed.minus(spell.multipliedBy(spells));
    return BUSY.multipliedBy(spells).plus(within.compareTo(BUSY) < 0 ? within : BUSY);
  }
}
