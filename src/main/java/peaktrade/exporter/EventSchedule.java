package peaktrade.exporter;

import java.time.Duration;

/**
 * The number of events that are due at a time.
 *
 * @param perSecond 0 for no limit
 * @param pauses whether a silent period follows every busy period
 */
record EventSchedule(double perSecond, boolean pauses) {

  static final Duration BUSY = Duration.ofMinutes(1);

  /** Long enough for the alert on stale events: 60 s without an event, for 2 minutes. */
  static final Duration SILENT = Duration.ofMinutes(4);

  /** The number of events that are due and not yet written. */
  long due(Duration elapsed, long written) {
    if (pauses && busyTime(elapsed).equals(busyTime(elapsed.plusNanos(1)))) {
      return 0;
    }
    if (perSecond == 0) {
      return Long.MAX_VALUE;
    }
    return Math.max(0, (long) (busyTime(elapsed).toNanos() / 1e9 * perSecond) - written);
  }

  /** The elapsed time without the silent periods. */
  private Duration busyTime(Duration elapsed) {
    if (!pauses) {
      return elapsed;
    }
    Duration cycle = BUSY.plus(SILENT);
    long cycles = elapsed.dividedBy(cycle);
    Duration rest = elapsed.minus(cycle.multipliedBy(cycles));
    return BUSY.multipliedBy(cycles).plus(rest.compareTo(BUSY) < 0 ? rest : BUSY);
  }
}
