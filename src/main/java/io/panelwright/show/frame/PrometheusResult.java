package io.panelwright.show.frame;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A result of Prometheus' query API.
 *
 * @param series a scalar is one series without labels
 * @param text the value of a string result
 */
public record PrometheusResult(Type type, List<Samples> series, Optional<String> text) {

  /** The type of a result. */
  public enum Type {
    VECTOR("vector", "numeric-multi"),
    MATRIX("matrix", "timeseries-multi"),
    SCALAR("scalar", "numeric-multi"),
    STRING("string", "");

    private final String id;
    private final String frameType;

    Type(String id, String frameType) {
      this.id = id;
      this.frameType = frameType;
    }

    String id() {
      return id;
    }

    String frameType() {
      return frameType;
    }
  }

  public PrometheusResult {
    series = List.copyOf(series);
  }

  /** A result of numbers. */
  public static PrometheusResult of(Type type, List<Samples> series) {
    return new PrometheusResult(type, series, Optional.empty());
  }

  /** The result of a string expression. */
  public static PrometheusResult ofText(double seconds, String text) {
    var samples = new Samples(Map.of(), new double[] {seconds}, new double[] {Double.NaN}, false);
    return new PrometheusResult(Type.STRING, List.of(samples), Optional.of(text));
  }

  /** A series. Its labels are sorted by name. */
  public static final class Samples {

    private final Map<String, String> labels;
    private final double[] seconds;
    private final double[] values;
    private final boolean hasHistograms;

    /**
     * A series.
     *
     * @param seconds the times, in seconds since the epoch
     * @param values one for each time
     * @param hasHistograms whether the series also has native histograms, which are not given
     */
    public Samples(
        Map<String, String> labels, double[] seconds, double[] values, boolean hasHistograms) {
      if (seconds.length != values.length) {
        throw new IllegalArgumentException(
            "expected one value for each time, found "
                + seconds.length
                + " times and "
                + values.length
                + " values");
      }
      this.labels = Collections.unmodifiableMap(new TreeMap<>(labels));
      this.seconds = seconds.clone();
      this.values = values.clone();
      this.hasHistograms = hasHistograms;
    }

    Map<String, String> labels() {
      return labels;
    }

    boolean hasHistograms() {
      return hasHistograms;
    }

    int size() {
      return values.length;
    }

    Column times() {
      double[] millis = new double[seconds.length];
      for (int i = 0; i < millis.length; i++) {
        millis[i] = Math.round(seconds[i] * 1000);
      }
      return Column.of(millis);
    }

    Column values() {
      return Column.of(values);
    }
  }
}
