package peaktrade.exporter;

/**
 * A simulated counter whose rate oscillates around an average.
 *
 * @param perSecond average rate
 * @param phase of the oscillation at the start, from 0 to 1
 */
record SimulatedRate(double perSecond, double phase) {

  /** Period of the oscillation in seconds. */
  private static final double PERIOD = 420;

  /** Relative amplitude; below 1, so that the counter never decreases. */
  private static final double SWING = 0.7;

  /** The value of the counter, which starts at 0. */
  double valueAt(double seconds) {
    double turn = 2 * Math.PI;
    double start = StrictMath.sin(turn * phase);
    double now = StrictMath.sin(turn * (seconds / PERIOD + phase));
    return perSecond * (seconds + SWING * PERIOD / turn * (now - start));
  }

  /** The oscillation itself, from -1 to 1. */
  double waveAt(double seconds) {
    return StrictMath.sin(2 * Math.PI * (seconds / PERIOD + phase));
  }
}
