package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.Producer;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import peaktrade.dashboards.PeakTradeContract;

/**
 * {@code docs/peaktrade/exporter.md} lists the contract's metrics; {@code make golden} writes them.
 */
class ExporterPageTest {

  private static final Path PAGE = Path.of("docs", "peaktrade", "exporter.md");
  private static final String MARK =
      "Generated from the contract by the tests; do not edit below.\n";

  @Tag(Golden.TAG)
  @Test
  void thePageListsTheMetricsOfTheContract() throws IOException {
    String page = Files.readString(PAGE);
    String expected = page.substring(0, page.indexOf(MARK)) + MARK + tables();
    Golden.assertFile(PAGE, expected);
  }

  /** Constants of the code that the page mentions. */
  @Test
  void thePageMentionsTheConstantsOfTheCode() throws IOException {
    assertThat(Files.readString(PAGE))
        .contains("longer than " + FileTailer.MAX_LINE_BYTES / 1024 + " KiB")
        .contains("| " + new ExporterEnvironment(Map.of()).port() + " |")
        .contains(
            ExporterEnvironment.EVENTS,
            ExporterEnvironment.PORT,
            ExporterEnvironment.RUN_ID,
            ExporterEnvironment.COMPONENT)
        .contains(Stream.of(InjectedFault.values()).map(fault -> "`" + fault + "`").toList());
  }

  private static String tables() {
    return Stream.of(
            PeakTradeContract.AI_LIVE_EXPORTER,
            PeakTradeContract.SHADOW_MVS,
            PeakTradeContract.WEB,
            PeakTradeContract.METRICSD)
        .map(ExporterPageTest::table)
        .collect(Collectors.joining());
  }

  private static String table(Producer producer) {
    return "\n**"
        + producer.name()
        + "**, `:"
        + producer.port()
        + "`, job `"
        + producer.job()
        + "`\n\n| Metric | Help | Type, labels | Series exist |\n|---|---|---|---|\n"
        + producer.metrics().stream().map(ExporterPageTest::row).collect(Collectors.joining());
  }

  private static String row(Metric metric) {
    List<String> labels = metric.labels().stream().map(Label::name).toList();
    return "| `"
        + metric.name()
        + "` | "
        + metric.help()
        + " | "
        + metric.type().toString().toLowerCase(Locale.ROOT)
        + (labels.isEmpty() ? "" : " by " + String.join(", ", labels))
        + (metric.type() == MetricType.HISTOGRAM ? "; buckets " + buckets(metric) : "")
        + " | "
        + metric.presence().toString().toLowerCase(Locale.ROOT).replace('_', ' ')
        + " |\n";
  }

  private static String buckets(Metric metric) {
    return metric.buckets().stream()
        .map(bound -> bound % 1 == 0 ? String.valueOf(bound.longValue()) : bound.toString())
        .collect(Collectors.joining(" "));
  }
}
