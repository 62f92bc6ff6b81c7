package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.Producer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import peaktrade.dashboards.AiLiveMetrics;
import peaktrade.dashboards.PeakTradeContract;

/** The served metrics are exactly those of the contract. */
class ExporterContractTest {

  private static <E> List<String> labels(E[] values, Function<E, String> label) {
    return Arrays.stream(values).map(label).toList();
  }

  static Stream<Arguments> valueSets() {
    return Stream.of(
        arguments(AiLiveMetrics.DECISIONS, 0, labels(Decision.values(), Decision::label)),
        arguments(
            AiLiveMetrics.DECISIONS, 1, labels(DecisionReason.values(), DecisionReason::label)),
        arguments(AiLiveMetrics.ACTIONS, 0, labels(EventAction.values(), EventAction::label)),
        arguments(AiLiveMetrics.DROPPED, 0, labels(EventSchemaId.values(), EventSchemaId::label)),
        arguments(AiLiveMetrics.DROPPED, 1, labels(DropReason.values(), DropReason::label)));
  }

  @ParameterizedTest
  @MethodSource("valueSets")
  void theLabelValuesOfTheCodeAreThoseOfTheContract(Metric metric, int label, List<String> values) {
    assertThat(values).isEqualTo(metric.labels().get(label).values());
  }

  private static String header(Producer producer) {
    return producer.metrics().stream()
        .sorted(Comparator.comparing(Metric::name))
        .map(
            metric ->
                "# HELP %s %s\n# TYPE %s %s\n"
                    .formatted(
                        metric.name(),
                        metric.help(),
                        metric.name(),
                        metric.type().toString().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining());
  }

  static Stream<Arguments> producers() {
    return Stream.of(
        arguments(PeakTradeContract.AI_LIVE_EXPORTER, new ExporterFixture().text()),
        arguments(
            PeakTradeContract.SHADOW_MVS, DemoExposition.render(DemoScenario.shadowMvs(1), 60)),
        arguments(PeakTradeContract.WEB, DemoExposition.render(DemoScenario.web(1), 60)),
        arguments(PeakTradeContract.METRICSD, DemoExposition.render(DemoScenario.metricsd(1), 60)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("producers")
  void everyMetricOfTheContractHasItsHelpAndItsType(Producer producer, String text) {
    assertThat(producer.metrics()).noneMatch(metric -> metric.help().isEmpty());
    assertThat(text.lines().filter(line -> line.startsWith("#")).map(line -> line + "\n"))
        .isEqualTo(header(producer).lines().map(line -> line + "\n").toList());
  }

  /** Samples of demo metrics; the exporter's are in {@link EventSchemasTest}. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("producers")
  void everySampleHasTheLabelsOfItsMetric(Producer producer, String text) {
    for (Metric metric : producer.metrics()) {
      List<String> expected = metric.labels().stream().map(Label::name).sorted().toList();
      assertThat(samples(text, metric))
          .allSatisfy(
              line ->
                  assertThat(labels(line)).as(line).containsExactlyInAnyOrderElementsOf(expected));
    }
  }

  private static List<String> samples(String text, Metric metric) {
    return text.lines()
        .filter(line -> metric.seriesNames().contains(line.replaceAll("[{ ].*", "")))
        .toList();
  }

  private static List<String> labels(String sample) {
    return Arrays.stream(sample.split("[{,]"))
        .filter(part -> part.contains("=\""))
        .map(part -> part.replaceAll("=.*", ""))
        .filter(name -> !name.equals("le"))
        .toList();
  }

  @Test
  void theDemoHasEveryMetricAndEveryValueOfAClosedLabel() {
    producers()
        .skip(1)
        .map(Arguments::get)
        .forEach(
            row -> {
              for (Metric metric : ((Producer) row[0]).metrics()) {
                List<String> samples = samples((String) row[1], metric);
                assertThat(samples).as(metric.name()).isNotEmpty();
                assertThat(metric.labels().stream().flatMap(label -> label.values().stream()))
                    .allSatisfy(
                        value ->
                            assertThat(samples)
                                .anyMatch(line -> line.contains("\"" + value + "\"")));
              }
            });
  }

  @Test
  void theBucketsOfTheDemoAreThoseOfTheContract() {
    producers()
        .skip(1)
        .map(Arguments::get)
        .forEach(
            row -> {
              for (Metric metric : ((Producer) row[0]).metrics()) {
                List<Double> bounds =
                    samples((String) row[1], metric).stream()
                        .filter(line -> line.contains(",le=\"") && !line.contains("+Inf"))
                        .map(line -> Double.valueOf(line.replaceAll(".*,le=\"([^\"]*)\".*", "$1")))
                        .distinct()
                        .toList();
                assertThat(bounds).isEqualTo(metric.buckets());
                assertThat(metric.type() == MetricType.HISTOGRAM).isEqualTo(!bounds.isEmpty());
              }
            });
  }
}
