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

/** Simulated metrics whose values depend only on a seed and the time. */
final class DemoMetrics {

  /** Share of slow responses. */
  private static final double SLOW_SHARE = 0.08;

  /** Latency of slow responses, as a multiple of the others. */
  private static final double SLOW_FACTOR = 6;

  /** Shape parameter of the log-logistic distribution of latencies. */
  private static final double SHAPE = 2.5;

  private final long seed;
  private final List<DoubleFunction<MetricSnapshot>> metrics = new ArrayList<>();

  /**
   * A series of a metric.
   *
   * @param level increase per second of a counter or a histogram, average of a gauge
   * @param labels label values in the order of the metric's labels
   */
  record Series(double level, List<String> labels) {

    static Series of(double level, String... labels) {
      return new Series(level, List.of(labels));
    }
  }

  DemoMetrics(long seed) {
    this.seed = seed;
  }

  /** All metrics at a time after the start. */
  MetricSnapshots snapshot(double seconds) {
    return new MetricSnapshots(metrics.stream().map(metric -> metric.apply(seconds)).toList());
  }

  DemoMetrics counter(Metric metric, Series... series) {
    metrics.add(
        seconds -> {
          var snapshot = CounterSnapshot.builder().name(metric.name()).help(metric.help());
          for (Series one : series) {
            double count = Math.floor(rate(metric, one, "").valueAt(seconds));
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

  /** A gauge with a constant value. */
  DemoMetrics constant(Metric metric, Series... series) {
    return gauge(metric, 0, series);
  }

  /**
   * A gauge that oscillates around its level.
   *
   * @param swing amplitude as a share of the level
   */
  DemoMetrics gauge(Metric metric, double swing, Series... series) {
    metrics.add(
        seconds -> {
          var snapshot = GaugeSnapshot.builder().name(metric.name()).help(metric.help());
          for (Series one : series) {
            double value = one.level() * (1 + swing * rate(metric, one, "").waveAt(seconds));
            snapshot.dataPoint(
                GaugeDataPointSnapshot.builder().labels(labels(metric, one)).value(value).build());
          }
          return snapshot.build();
        });
    return this;
  }

  /**
   * A histogram of latencies.
   *
   * @param typical median of the responses that are not slow, in seconds
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
    double quick = rate(metric, series, "quick").valueAt(seconds) * (1 - SLOW_SHARE);
    double slow = rate(metric, series, "slow").valueAt(seconds) * SLOW_SHARE;
    List<Number> counts = new ArrayList<>();
    List<Double> bounds = new ArrayList<>(metric.buckets());
    bounds.add(Double.POSITIVE_INFINITY);
    long below = 0;
    for (double bound : bounds) {
      double until =
          quick * shareBelow(bound / typical) + slow * shareBelow(bound / typical / SLOW_FACTOR);
      counts.add((long) until - below);
      below = (long) until;
    }
    return HistogramDataPointSnapshot.builder()
        .labels(labels(metric, series))
        .classicHistogramBuckets(ClassicHistogramBuckets.of(bounds, counts))
        .sum(typical * mean() * (quick + SLOW_FACTOR * slow))
        .build();
  }

  /** The share of a log-logistic distribution below a multiple of the median. */
  private static double shareBelow(double multiple) {
    return 1 / (1 + StrictMath.pow(multiple, -SHAPE));
  }

  private static double mean() {
    double part = Math.PI / SHAPE;
    return part / StrictMath.sin(part);
  }

  /** Each series has its own phase. */
  private SimulatedRate rate(Metric metric, Series series, String part) {
    int name = (metric.name() + series.labels() + part).hashCode();
    return new SimulatedRate(series.level(), new SplittableRandom(seed ^ name).nextDouble());
  }

  private static Labels labels(Metric metric, Series series) {
    return Labels.of(MetricInstruments.labels(metric), series.labels().toArray(String[]::new));
  }
}
