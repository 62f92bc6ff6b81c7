package io.panelwright.discovery.comparison;

import static io.panelwright.discovery.comparison.ShopComparison.METRICS;
import static io.panelwright.discovery.comparison.ShopComparison.PRODUCER;
import static io.panelwright.discovery.comparison.ShopComparison.SHOP;
import static io.panelwright.discovery.comparison.ShopComparison.UP;
import static io.panelwright.discovery.comparison.ShopComparison.compare;
import static io.panelwright.discovery.comparison.ShopComparison.contract;
import static io.panelwright.discovery.comparison.ShopComparison.job;
import static io.panelwright.discovery.comparison.ShopComparison.lines;
import static io.panelwright.discovery.comparison.ShopComparison.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.AlertRule;
import io.panelwright.contract.Contract;
import io.panelwright.contract.RecordingRule;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredRule;
import io.panelwright.discovery.DiscoveredServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules, alerts and external labels. */
class ServerFactsComparisonTest {

  @Test
  void rulesAreComparedAsExpressions() {
    RecordingRule rule =
        RecordingRule.of(
            "side:orders:rate5m", SHOP, "sum(rate(orders_total[5m]))   by(side) # per side");
    DiscoveredJob web = job("web", METRICS, UP);

    assertThat(
            lines(
                compare(
                    contract(PRODUCER, rule),
                    server(
                        List.of(
                            new DiscoveredRule(
                                true,
                                "side:orders:rate5m",
                                "sum by (side) (rate(orders_total[5m]))"),
                            new DiscoveredRule(true, "other:sum", "sum(up)")),
                        web))))
        .containsExactly(
            "info rule-new: recording rules: the server evaluates recording rules that the contract"
                + " does not have: other:sum → add those that dashboards query, with"
                + " RecordingRule.of(…)");
    assertThat(
            lines(
                compare(
                    contract(PRODUCER, rule),
                    server(
                        List.of(
                            new DiscoveredRule(
                                true, "side:orders:rate5m", "sum(rate(orders_total[1m]))")),
                        web))))
        .containsExactly(
            "warning rule-changed: recording rule side:orders:rate5m: the expression differs: the"
                + " server evaluates sum(rate(orders_total[1m])) → write this expression in the"
                + " contract, or load the rule of the contract");
    assertThat(lines(compare(contract(PRODUCER, rule), server(List.of(), web))))
        .containsExactly(
            "error rule-missing: recording rule side:orders:rate5m: the server has no recording"
                + " rule side:orders:rate5m → add it to the rule files of the server, or remove it"
                + " from the contract");
  }

  @Test
  void alertsAreComparedToo() {
    Contract base = contract(PRODUCER);
    Contract contract =
        new Contract(
            base.name(),
            base.stack(),
            base.domains(),
            List.of(new AlertRule("Slow", SHOP, "vector(1)", Duration.ofMinutes(1), "It is slow.")),
            List.of(),
            List.of());

    assertThat(lines(compare(contract, server(List.of(), job("web", METRICS, UP)))))
        .containsExactly(
            "error rule-missing: alert Slow: the server has no alert Slow → add it to the rule"
                + " files of the server, or remove it from the contract");
  }

  @Test
  void labelsAndDurationsOfRulesAreCompared() {
    Contract base = contract(PRODUCER);
    Contract contract =
        new Contract(
            base.name(),
            base.stack(),
            base.domains(),
            List.of(
                new AlertRule("Slow", SHOP, "vector(1)", Duration.ofMinutes(1), "It is slow.")
                    .label("severity", "page")),
            List.of(),
            List.of());
    DiscoveredJob web = job("web", METRICS, UP);

    assertThat(lines(compare(contract, server(List.of(slow(60, "page"), slow(9, "")), web))))
        .isEmpty();
    assertThat(lines(compare(contract, server(List.of(slow(60, "ticket")), web))))
        .containsExactly(
            "warning rule-changed: alert Slow: the labels differ: the server adds"
                + " severity=\"ticket\" → write these labels in the contract, or load the rule of"
                + " the contract");
    assertThat(lines(compare(contract, server(List.of(slow(90, "page")), web))))
        .containsExactly(
            "warning rule-changed: alert Slow: the duration differs: the server waits for 90 s →"
                + " write this duration in the contract, or load the rule of the contract");
  }

  private static DiscoveredRule slow(int seconds, String severity) {
    return new DiscoveredRule(
        false,
        "Slow",
        "vector(1)",
        Duration.ofSeconds(seconds),
        Map.of("severity", severity),
        Map.of("summary", "not compared"));
  }

  @Test
  void externalLabels() {
    DiscoveredServer base = server(List.of(), job("web", METRICS, UP));

    assertThat(lines(compare(contract(PRODUCER), externalLabels(base, Map.of("zone", "a")))))
        .containsExactly(
            "error external-label-missing: external label region: the server has no external label"
                + " region → remove it from the contract, or add it to external_labels of the"
                + " server",
            "info external-label-new: external label zone: the server has the external label"
                + " zone=\"a\" → add .externalLabels(Label.closed(\"zone\", \"a\")) to the server");
    assertThat(lines(compare(contract(PRODUCER), externalLabels(base, Map.of("region", "us")))))
        .containsExactly(
            "error external-label-changed: external label region: expected one of eu, found \"us\""
                + " → write .externalLabels(Label.closed(\"region\", \"us\"))");
  }

  private static DiscoveredServer externalLabels(
      DiscoveredServer server, Map<String, String> labels) {
    return new DiscoveredServer(
        server.source(),
        server.version(),
        server.scrapeInterval(),
        labels,
        server.jobs(),
        server.rules());
  }
}
