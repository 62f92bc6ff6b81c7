package io.panelwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.promql.analysis.SeriesInfo;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
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

  static Stream<Arguments> wrongShapes() {
    SeriesPresence always = SeriesPresence.ALWAYS;
    return Stream.of(
        wrong(
            "x_info: the name of an info metric ends in _info, and its unit is FLAG",
            () ->
                new Metric(
                    "x_info",
                    MetricType.INFO,
                    List.of(),
                    MetricUnit.COUNT,
                    Distribution.UNKNOWN,
                    always,
                    "")),
        wrong(
            "x: the name of an info metric ends in _info, and its unit is FLAG",
            () -> Metric.info("x", always)),
        wrong(
            "x: only a summary has quantiles",
            () -> Metric.counter("x", always).withoutQuantiles()),
        wrong("x: only a histogram can be native", () -> Metric.counter("x", always).alsoNative()),
        wrong(
            "quantiles must be from 0 to 1, found [95.0]",
            () -> Metric.summary("x", MetricUnit.SECONDS, always).quantiles(95)),
        wrong(
            "quantiles must ascend, found [0.9, 0.5]",
            () -> Metric.summary("x", MetricUnit.SECONDS, always).quantiles(.9, .5)),
        wrong(
            "x: the label \"le\" is part of its type; omit it",
            () -> Metric.histogram("x", MetricUnit.SECONDS, always, Label.open("le"))),
        wrong(
            "x: the label \"quantile\" is part of its type; omit it",
            () -> Metric.summary("x", MetricUnit.SECONDS, always, Label.open("quantile"))),
        wrong(
            "\"a.b\" is not a label name: expected letters, digits and _, without __ at the start",
            () -> Label.open("a.b")),
        wrong(
            "target \"http://a/b\": expected host and port, such as web-1:9100",
            () -> ProducerTarget.of("http://a/b")));
  }

  private static Arguments wrong(String message, ThrowableAssert.ThrowingCallable code) {
    return arguments(message, code);
  }

  @ParameterizedTest
  @MethodSource("wrongShapes")
  void factsThatATypeDoesNotHaveAreErrors(String message, ThrowableAssert.ThrowingCallable code) {
    assertThatIllegalArgumentException().isThrownBy(code).withMessage(message);
  }

  @Test
  void everyTypeHasItsSeries() {
    Metric histogram = Metric.histogram("x", MetricUnit.BYTES, SeriesPresence.ALWAYS);
    Metric summary = Metric.summary("x", MetricUnit.BYTES, SeriesPresence.ALWAYS);

    assertThat(histogram.alsoNative().seriesNames())
        .containsExactly("x", "x_bucket", "x_sum", "x_count");
    assertThat(Metric.nativeHistogram("x", MetricUnit.BYTES, SeriesPresence.ALWAYS).seriesNames())
        .containsExactly("x");
    assertThat(summary.seriesNames()).containsExactly("x", "x_sum", "x_count");
    assertThat(summary.withoutQuantiles().seriesNames()).containsExactly("x_sum", "x_count");
    assertThat(summary.kind("x")).isEqualTo(SeriesInfo.Kind.QUANTILE);
    assertThat(summary.kind("x_sum")).isEqualTo(SeriesInfo.Kind.SUM);
    assertThat(histogram.kind("x")).isEqualTo(SeriesInfo.Kind.HISTOGRAM);
    assertThat(histogram.kind("x_bucket")).isEqualTo(SeriesInfo.Kind.BUCKET);
    assertThat(Metric.info("x_info", SeriesPresence.ALWAYS).kind("x_info"))
        .isEqualTo(SeriesInfo.Kind.GAUGE);
  }

  @ParameterizedTest
  @EnumSource
  void everyUnitIsAUnitOfTheAnalysis(MetricUnit unit) {
    assertThat(unit.quantity().unit().name()).isEqualTo(unit.name());
  }

  @Test
  void aHistogramHasThreeSeries() {
    assertThat(
            Metric.histogram("x", MetricUnit.SECONDS, List.of(0.5, 1.0), SeriesPresence.ALWAYS)
                .seriesNames())
        .containsExactly("x_bucket", "x_sum", "x_count");
  }
}
