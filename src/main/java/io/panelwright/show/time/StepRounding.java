package io.panelwright.show.time;

/** Steps of queries and buckets, rounded to amounts of time that are easy to read. */
public final class StepRounding {

  /** Pairs in milliseconds: an upper bound, and the round step up to it. */
  private static final long[][] STEPS = {
    {10, 1},
    {15, 10},
    {35, 20},
    {75, 50},
    {150, 100},
    {350, 200},
    {750, 500},
    {1500, 1000},
    {3500, 2000},
    {7500, 5000},
    {12_500, 10_000},
    {17_500, 15_000},
    {25_000, 20_000},
    {45_000, 30_000},
    {90_000, 60_000},
    {210_000, 120_000},
    {450_000, 300_000},
    {750_000, 600_000},
    {1_050_000, 900_000},
    {1_500_000, 1_200_000},
    {2_700_000, 1_800_000},
    {5_400_000, 3_600_000},
    {9_000_000, 7_200_000},
    {16_200_000, 10_800_000},
    {32_400_000, 21_600_000},
    {86_400_000, 43_200_000},
    {604_800_000, 86_400_000},
    {1_814_400_000, 604_800_000},
    {3_628_800_000L, 2_592_000_000L}
  };

  private static final long YEAR = 31_536_000_000L;

  private StepRounding() {}

  /** The rounded step as Grafana's pages compute it; a bound belongs to the next step. */
  static long inBrowser(double millis) {
    for (long[] step : STEPS) {
      if (millis < step[0]) {
        return step[1];
      }
    }
    return YEAR;
  }

  /** The rounded step as Grafana's server computes it; a bound belongs to the step before. */
  public static long onServer(long millis) {
    for (long[] step : STEPS) {
      if (millis <= step[0]) {
        return step[1];
      }
    }
    return YEAR;
  }
}
