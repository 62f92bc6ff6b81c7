package io.panelwright.dsl;

import io.panelwright.json.Json;

/** How often values occur, whatever their time ({@code histogram}). */
public final class Histogram extends NumberPanel<Histogram>
    implements FillWords<Histogram>,
        GradientWords<Histogram>,
        LegendWords<Histogram>,
        StackingWords<Histogram>,
        TooltipWords<Histogram> {

  Histogram(PanelSpec spec) {
    super(spec);
  }

  @Override
  Histogram with(PanelSpec spec) {
    return new Histogram(spec);
  }

  /** About how many bars there are. */
  public Histogram bucketCount(int buckets) {
    return option("bucketCount", Json.of(Check.atLeast(1, buckets, "buckets")));
  }

  /** How wide a bar is, in the query's unit; Grafana chooses where nothing is said. */
  public Histogram bucketSize(double size) {
    return option("bucketSize", Json.of(Check.finite(size, "bucket size")));
  }

  /** Where bars start, away from zero. */
  public Histogram bucketOffset(double offset) {
    return option("bucketOffset", Json.of(Check.finite(offset, "bucket offset")));
  }

  /** All series together make one histogram. */
  public Histogram combine() {
    return option("combine", Json.of(true));
  }
}
