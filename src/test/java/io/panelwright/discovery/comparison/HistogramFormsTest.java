package io.panelwright.discovery.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.Producer;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.contract.exporter.Exporter;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredMetric;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histograms whose form on the server is another one than in the contract. */
class HistogramFormsTest {

  private static final String NAME = "wait_seconds";

  private static Metric declared(String form) {
    Metric classic = Metric.histogram(NAME, MetricUnit.SECONDS, SeriesPresence.ALWAYS);
    return switch (form) {
      case "classic" -> classic;
      case "native" -> Metric.nativeHistogram(NAME, MetricUnit.SECONDS, SeriesPresence.ALWAYS);
      case "both" -> classic.alsoNative();
      default -> throw new IllegalArgumentException(form);
    };
  }

  private static DiscoveredMetric live(String name, String form, long series) {
    MetricType type = form.equals("native") ? MetricType.NATIVE_HISTOGRAM : MetricType.HISTOGRAM;
    return new DiscoveredMetric(
        name,
        DiscoveredMetric.Metadata.declared(type, MetricUnit.SECONDS, ""),
        List.of(),
        List.of(),
        List.of(),
        series,
        form.equals("both"));
  }

  private static List<String> compare(Producer producer, DiscoveredMetric live) {
    DiscoveredJob web = ShopComparison.job("web", "", ShopComparison.UP);
    var job = new DiscoveredJob("web", web.targets(), web.targetLabels(), List.of(live), Set.of());
    return ShopComparison.lines(
        ShopComparison.compare(
            ShopComparison.contract(producer), ShopComparison.server(List.of(), job)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "classic | classic |",
        "classic | both |",
        "classic | native | the contract has a classic histogram, the server a native histogram →"
            + " write Metric.nativeHistogram('wait_seconds', MetricUnit.SECONDS,"
            + " SeriesPresence.ALWAYS), and query wait_seconds without _bucket, _sum, _count and le",
        "native | native |",
        "native | both |",
        "native | classic | the contract has a native histogram, the server a classic histogram →"
            + " write Metric.histogram('wait_seconds', MetricUnit.SECONDS, SeriesPresence.ALWAYS),"
            + " and query wait_seconds_bucket by le, wait_seconds_sum and wait_seconds_count",
        "both | both |",
        "both | native | the contract has a classic and native histogram, the server a native"
            + " histogram → write Metric.nativeHistogram('wait_seconds', MetricUnit.SECONDS,"
            + " SeriesPresence.ALWAYS), and query wait_seconds without _bucket, _sum, _count and le",
        "both | classic | the contract has a classic and native histogram, the server a classic"
            + " histogram → write Metric.histogram('wait_seconds', MetricUnit.SECONDS,"
            + " SeriesPresence.ALWAYS), and query wait_seconds_bucket by le, wait_seconds_sum and"
            + " wait_seconds_count",
      })
  void aForm(String declared, String live, String expected) {
    Producer producer = Producer.of("web", ShopComparison.SHOP, List.of(declared(declared)));
    List<String> lines =
        expected == null
            ? List.of()
            : List.of("error metric-type: metric wait_seconds: " + expected.replace('\'', '"'));

    assertThat(compare(producer, live(NAME, live, 5))).isEqualTo(lines);
  }

  @Test
  void theLineOfBothForms() {
    assertThat(JavaLines.metric(live(NAME, "both", 5)))
        .isEqualTo(
            "Metric.histogram(\"wait_seconds\", MetricUnit.SECONDS,"
                + " SeriesPresence.ALWAYS).alsoNative()");
  }

  /** The metadata of a native histogram has the type of a classic one. */
  @Test
  void aHistogramWithoutSeriesHasNoForm() {
    Metric idle =
        Metric.nativeHistogram(NAME, MetricUnit.SECONDS, SeriesPresence.AFTER_FIRST_EVENT);
    Producer producer = Producer.of("web", ShopComparison.SHOP, List.of(idle));

    assertThat(compare(producer, live(NAME, "classic", 0))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"classic", "native", "both"})
  void theFormOfACommonExporterDependsOnTheServer(String form) {
    String name = "prometheus_http_request_duration_seconds";
    Producer producer = Exporter.PROMETHEUS.producer("web", ShopComparison.SHOP);

    assertThat(compare(producer, live(name, form, 5))).isEmpty();
  }
}
