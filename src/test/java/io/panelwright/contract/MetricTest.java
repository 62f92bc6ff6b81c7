package io.panelwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "1up", "a-b", "a b", "a.b", "ä", "up\n", "{up}"})
  void aNameMustBeValidInPrometheus(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metric.counter(name, SeriesPresence.ALWAYS))
        .withMessage("\"" + name + "\" is not a metric name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "_x", "job:http_errors:ratio_rate5m", ":x", "A9"})
  void namesOfRecordingRulesAreValid(String name) {
    assertThat(Metric.counter(name, SeriesPresence.ALWAYS).seriesNames()).containsExactly(name);
  }

  static Stream<Arguments> wrongBuckets() {
    return Stream.of(
        arguments(MetricType.GAUGE, List.of(1.0), "x: only a histogram has buckets"),
        arguments(MetricType.COUNTER, List.of(1.0), "x: only a histogram has buckets"),
        arguments(MetricType.SUMMARY, List.of(1.0), "x: only a histogram has buckets"),
        arguments(MetricType.HISTOGRAM, List.of(1.0, 0.5), "buckets must ascend, found [1.0, 0.5]"),
        arguments(MetricType.HISTOGRAM, List.of(1.0, 1.0), "buckets must ascend, found [1.0, 1.0]"),
        arguments(
            MetricType.HISTOGRAM,
            List.of(1.0, Double.POSITIVE_INFINITY),
            "buckets must be finite (+Inf is implied), found [1.0, Infinity]"),
        arguments(
            MetricType.HISTOGRAM,
            List.of(Double.NaN),
            "buckets must be finite (+Inf is implied), found [NaN]"));
  }

  @ParameterizedTest
  @MethodSource("wrongBuckets")
  void bucketsMustAscendAndBelongToHistograms(
      MetricType type, List<Double> buckets, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Metric(
                    "x",
                    type,
                    List.of(),
                    MetricUnit.COUNT,
                    Distribution.ofBuckets(buckets),
                    SeriesPresence.ALWAYS,
                    ""))
        .withMessage(message);
  }

  @Test
  void aHistogramHasThreeSeries() {
    assertThat(
            Metric.histogram("x", MetricUnit.SECONDS, List.of(0.5, 1.0), SeriesPresence.ALWAYS)
                .seriesNames())
        .containsExactly("x_bucket", "x_sum", "x_count");
  }
}
