package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/** Counts of values, independent of time ({@code histogram}). */
public final class Histogram extends NumericPanel<Histogram>
    implements FillOptions<Histogram>,
        GradientOptions<Histogram>,
        LegendOptions<Histogram>,
        StackingOptions<Histogram>,
        TooltipOptions<Histogram> {

  Histogram(PanelSpec spec) {
    super(spec);
  }

  @Override
  Histogram with(PanelSpec spec) {
    return new Histogram(spec);
  }

  /** Sets the approximate number of bars. */
  public Histogram bucketCount(int buckets) {
    return option("bucketCount", Json.of(ArgumentValidator.requireAtLeast(1, buckets, "buckets")));
  }

  /** Sets the width of a bar, in the query's unit; by default Grafana chooses it. */
  public Histogram bucketSize(double size) {
    return option("bucketSize", Json.of(ArgumentValidator.requireFinite(size, "bucket size")));
  }

  /** Sets the offset of the first bar from zero. */
  public Histogram bucketOffset(double offset) {
    return option(
        "bucketOffset", Json.of(ArgumentValidator.requireFinite(offset, "bucket offset")));
  }

  /** Combines all series in one histogram. */
  public Histogram combine() {
    return option("combine", Json.of(true));
  }
}
