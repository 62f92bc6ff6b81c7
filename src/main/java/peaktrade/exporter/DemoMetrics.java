package peaktrade.exporter;

import io.panelwright.contract.Metric;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;

/** Metrics that move plausibly: their values depend on nothing but a seed and the time. */
final class DemoMetrics {

  /** Of answers, how many are slow, and how much slower. */
  private static final double SLOW_SHARE = 0.08;

  private static final double SLOWNESS = 6;

  /** How sharply latencies gather around what is typical. */
  private static final double SHARPNESS = 2.5;

  private final long seed;
  private final List<DoubleFunction<MetricSnapshot>> metrics = new ArrayList<>();

  /**
   * A series of a metric.
   *
   * @param level a counter's or a histogram's growth per second, a gauge's average
   * @param labels values, in the order of the metric's labels
   */
  record Series(double level, List<String> labels) {

    static Series of(double level, String... labels) {
      return new Series(level, List.of(labels));
    }
  }

  DemoMetrics(long seed) {
    this.seed = seed;
  }

  /** All metrics after so many seconds. */
  MetricSnapshots at(double seconds) {
    return new MetricSnapshots(metrics.stream().map(metric -> metric.apply(seconds)).toList());
  }

  DemoMetrics counter(Metric metric, Series... series) {
    metrics.add(
        seconds -> {
          var snapshot = CounterSnapshot.builder().name(metric.name()).help(metric.help());
          for (Series one : series) {
            double count = Math.floor(flow(metric, one, "").at(seconds));
            snapshot.dataPoint(
                CounterDataPointSnapshot.builder()
                    .labels(labels(metric, one))
                    .value(count)
                    .build());
          }
          return snapshot.build();
        });
    return this;
  }

  /** A gauge that stays at its level. */
  DemoMetrics constant(Metric metric, Series... series) {
    return gauge(metric, 0, series);
  }

  /**
   * A gauge that goes up and down.
   *
   * @param swing by which part of its level
   */
  DemoMetrics gauge(Metric metric, double swing, Series... series) {
    metrics.add(
        seconds -> {
          var snapshot = GaugeSnapshot.builder().name(metric.name()).help(metric.help());
          for (Series one : series) {
            double value = one.level() * (1 + swing * flow(metric, one, "").wave(seconds));
            snapshot.dataPoint(
                GaugeDataPointSnapshot.builder().labels(labels(metric, one)).value(value).build());
          }
          return snapshot.build();
        });
    return this;
  }

  /**
   * A histogram.
   *
   * @param typical half of the quick ones take less
   */
  DemoMetrics histogram(Metric metric, double typical, Series... series) {
    metrics.add(
        seconds -> {
          var snapshot = HistogramSnapshot.builder().name(metric.name()).help(metric.help());
          for (Series one : series) {
            snapshot.dataPoint(observations(metric, typical, one, seconds));
          }
          return snapshot.build();
        });
    return this;
  }

  private HistogramDataPointSnapshot observations(
      Metric metric, double typical, Series series, double seconds) {
    double quick = flow(metric, series, "quick").at(seconds) * (1 - SLOW_SHARE);
    double slow = flow(metric, series, "slow").at(seconds) * SLOW_SHARE;
    List<Number> counts = new ArrayList<>();
    List<Double> bounds = new ArrayList<>(metric.buckets());
    bounds.add(Double.POSITIVE_INFINITY);
    long below = 0;
    for (double bound : bounds) {
      double until = quick * share(bound / typical) + slow * share(bound / typical / SLOWNESS);
      counts.add((long) until - below);
      below = (long) until;
    }
    return HistogramDataPointSnapshot.builder()
        .labels(labels(metric, series))
        .classicHistogramBuckets(ClassicHistogramBuckets.of(bounds, counts))
        .sum(typical * mean() * (quick + SLOWNESS * slow))
        .build();
  }

  /** Of a log-logistic distribution: the share below a multiple of what is typical. */
  private static double share(double multiple) {
    return 1 / (1 + StrictMath.pow(multiple, -SHARPNESS));
  }

  private static double mean() {
    double part = Math.PI / SHARPNESS;
    return part / StrictMath.sin(part);
  }

  /** Each series has a rhythm of its own. */
  private Flow flow(Metric metric, Series series, String part) {
    int name = (metric.name() + series.labels() + part).hashCode();
    return new Flow(series.level(), new SplittableRandom(seed ^ name).nextDouble());
  }

  private static Labels labels(Metric metric, Series series) {
    return Labels.of(Instruments.labels(metric), series.labels().toArray(String[]::new));
  }
}
