package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Simulated metrics are plausible and reproducible. */
class DemoProducersTest {

  private static final double HOUR = 3600;

  static List<LongFunction<DemoMetrics>> scenarios() {
    return List.of(DemoScenario::shadowMvs, DemoScenario::web, DemoScenario::metricsd);
  }

  private static Map<String, Double> samples(DemoMetrics metrics, double seconds) {
    return DemoExposition.render(metrics, seconds)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.lastIndexOf(' ')),
                line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)),
                (a, b) -> {
                  throw new AssertionError("a series is there twice");
                },
                LinkedHashMap::new));
  }

  private static boolean isCounted(String series) {
    return Stream.of("_total", "_bucket", "_count", "_sum")
        .anyMatch(suffix -> series.replaceAll("\\{.*", "").endsWith(suffix));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theSameSeedAndTimeGiveTheSameBytes(LongFunction<DemoMetrics> scenario) {
    String text = DemoExposition.render(scenario.apply(7), 123.456);
    assertThat(DemoExposition.render(scenario.apply(7), 123.456)).isEqualTo(text);
    assertThat(DemoExposition.render(scenario.apply(8), 123.456)).isNotEqualTo(text);
    assertThat(DemoExposition.render(scenario.apply(7), 223.456)).isNotEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void countersStartAtZeroAndNeverDecrease(LongFunction<DemoMetrics> scenario) {
    DemoMetrics metrics = scenario.apply(1);
    Map<String, Double> before = samples(metrics, 0);
    before.forEach(
        (series, value) -> {
          if (isCounted(series)) {
            assertThat(value).as(series).isZero();
          }
        });
    for (double seconds = 1.3; seconds < HOUR; seconds *= 1.3) {
      Map<String, Double> now = samples(metrics, seconds);
      assertThat(now.keySet()).isEqualTo(before.keySet());
      for (Map.Entry<String, Double> sample : before.entrySet()) {
        if (isCounted(sample.getKey())) {
          assertThat(now.get(sample.getKey()))
              .as(sample.getKey())
              .isGreaterThanOrEqualTo(sample.getValue());
        }
      }
      before = now;
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void bucketsIncreaseWithTheirBounds(LongFunction<DemoMetrics> scenario) {
    Map<String, Double> samples = samples(scenario.apply(1), HOUR);
    Map<String, Double> last = new LinkedHashMap<>();
    samples.forEach(
        (series, value) -> {
          if (series.contains("_bucket{")) {
            String histogram = series.replaceAll(",?le=\"[^\"]*\"", "").replace("_bucket", "");
            assertThat(value).isGreaterThanOrEqualTo(last.getOrDefault(histogram, 0.0));
            last.put(histogram, value);
          }
        });
    last.forEach(
        (histogram, all) ->
            assertThat(samples).containsEntry(histogram.replace("{", "_count{"), all));
  }

  @Test
  void earlyStagesHaveMoreEventsAndErrorsAreRare() {
    Map<String, Double> samples = samples(DemoScenario.shadowMvs(1), HOUR);
    List<Double> stages =
        Stream.of("signal", "intent", "submit", "ack", "fill", "cancel", "risk_block", "error")
            .map(
                stage ->
                    samples.get(
                        "peak_trade_pipeline_events_total{exchange=\"kraken\",mode=\"shadow\","
                            + "stage=\""
                            + stage
                            + "\"}"))
            .toList();
    assertThat(stages).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(stages.get(7)).isPositive().isLessThan(stages.get(0) / 100);
  }

  @Test
  void exactlyOneStateIsActive() {
    assertThat(
            samples(DemoScenario.shadowMvs(1), 99).entrySet().stream()
                .filter(sample -> sample.getKey().startsWith("peak_trade_run_state"))
                .mapToDouble(Map.Entry::getValue)
                .sum())
        .isEqualTo(1);
  }

  @Test
  void utilizationIsBetweenZeroAndOne() {
    for (double seconds = 0; seconds < HOUR; seconds += 60) {
      assertThat(samples(DemoScenario.metricsd(1), seconds).entrySet())
          .filteredOn(sample -> sample.getKey().startsWith("peaktrade_risk_limit_utilization"))
          .isNotEmpty()
          .allSatisfy(sample -> assertThat(sample.getValue()).isBetween(0.0, 1.0));
    }
  }
}
