package peaktrade.exporter;

/**
 * A quantity that grows steadily but never evenly, as traffic does.
 *
 * @param perSecond on average
 * @param phase where in its rhythm it begins, from 0 to 1
 */
record Flow(double perSecond, double phase) {

  /** Of one rhythm, in seconds. */
  private static final double PERIOD = 420;

  /** How much faster and slower than the average; below 1, so that it never shrinks. */
  private static final double SWING = 0.7;

  /** How much there is after so many seconds: nothing at the start. */
  double at(double seconds) {
    double turn = 2 * Math.PI;
    double start = StrictMath.sin(turn * phase);
    double now = StrictMath.sin(turn * (seconds / PERIOD + phase));
    return perSecond * (seconds + SWING * PERIOD / turn * (now - start));
  }

  /** From -1 to 1, in the same rhythm. */
  double wave(double seconds) {
    return StrictMath.sin(2 * Math.PI * (seconds / PERIOD + phase));
  }
}
