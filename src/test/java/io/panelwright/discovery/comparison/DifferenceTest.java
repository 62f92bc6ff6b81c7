package io.panelwright.discovery.comparison;

import static io.panelwright.discovery.comparison.ShopComparison.EMPTY_BANK;
import static io.panelwright.discovery.comparison.ShopComparison.METRICS;
import static io.panelwright.discovery.comparison.ShopComparison.PRODUCER;
import static io.panelwright.discovery.comparison.ShopComparison.SHOP;
import static io.panelwright.discovery.comparison.ShopComparison.UP;
import static io.panelwright.discovery.comparison.ShopComparison.compare;
import static io.panelwright.discovery.comparison.ShopComparison.contract;
import static io.panelwright.discovery.comparison.ShopComparison.job;
import static io.panelwright.discovery.comparison.ShopComparison.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.RecordingRule;
import io.panelwright.diagnostic.Finding;
import io.panelwright.discovery.DiscoveredRule;
import io.panelwright.report.ReportData;
import io.panelwright.report.TextReport;
import io.panelwright.testing.Golden;
import io.panelwright.text.AnsiStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The documentation of all differences, and the report in text. */
class DifferenceTest {

  @Test
  void everyFindingIsADocumentedDifference() {
    assertThat(Difference.ALL).extracting(Difference::code).doesNotHaveDuplicates().isSorted();
    Map<String, Difference> byCode =
        Difference.ALL.stream().collect(Collectors.toMap(Difference::code, one -> one));
    for (Finding finding :
        compare(contract(PRODUCER), server(List.of(), job("other", "a 1\n", UP)), EMPTY_BANK, true)
            .findings()) {
      assertThat(byCode.get(finding.code()).severity()).isEqualTo(finding.severity());
    }
  }

  /** The example of the documentation, and its table. */
  @Tag(Golden.TAG)
  @Test
  void theDocumentation() throws IOException {
    RecordingRule rule =
        RecordingRule.of("side:orders:rate5m", SHOP, "sum by (side) (rate(orders_total[5m]))");
    String live =
        METRICS
            .replace("queue_length ", "queue_lengths ")
            .replace("{side=\"buy\",venue=\"a\"} 1", "{side=\"hold\",venue=\"a\"} 1\n$0")
            .replace("$0", "orders_total{side=\"buy\",venue=\"a\"} 1")
            .replace("errors_total{reason=\"timeout\"} 1", "");
    ContractReport report =
        compare(
            contract(PRODUCER, rule),
            server(
                List.of(
                    new DiscoveredRule(true, "side:orders:rate5m", "sum(rate(orders_total[1m]))")),
                job("web", live, UP)));
    StringBuilder table = new StringBuilder();
    Difference.ALL.forEach(
        one ->
            table
                .append("| `" + one.code() + "` | " + one.severity().label() + " | ")
                .append(one.summary() + " | " + one.consequence() + " |\n"));
    Path page = Path.of("docs", "contract-check.md");

    String text = Files.readString(page);
    String example =
        TextReport.render(
            new ReportData(
                report.findings(), List.of("contract of Shop"), List.of(), report.notes()),
            "contract",
            AnsiStyle.PLAIN);
    Golden.assertFile(page, replaceBlock(replaceTable(text, table.toString()), example));
  }

  private static String replaceBlock(String page, String example) {
    String start = "$ panelwright contract check\n";
    int from = page.indexOf(start) + start.length();
    return page.substring(0, from) + example + page.substring(page.indexOf("```", from));
  }

  private static String replaceTable(String page, String rows) {
    String head = "| Code | Severity | Difference | Consequence |\n|---|---|---|---|\n";
    int from = page.indexOf(head) + head.length();
    return page.substring(0, from) + rows + page.substring(page.indexOf("\n## What is not", from));
  }

  @Test
  void theTextFitsOnATerminal() {
    ContractReport report =
        compare(
            contract(PRODUCER),
            server(List.of(), job("web", METRICS.replace("side=\"sell\"", "side=\"hold\""), UP)));

    assertThat(
            TextReport.render(
                new ReportData(
                    report.findings(), List.of("contract of Shop"), List.of(), report.notes()),
                "contract",
                AnsiStyle.PLAIN))
        .isEqualTo(
            """
            contract of Shop
              job web / metric orders_total
                warning: the label side has no series with "sell" [label-value-missing]
                  → remove what the producer does not expose any more
                warning: the label side has new values: "hold" [label-value-new]
                  → write Label.closed("side", "buy", "sell", "hold")

            0 errors, 2 warnings in 1 contract
            """);
  }
}
