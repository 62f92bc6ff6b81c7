package io.panelwright.discovery.comparison;

import static io.panelwright.discovery.comparison.ShopComparison.METRICS;
import static io.panelwright.discovery.comparison.ShopComparison.PRODUCER;
import static io.panelwright.discovery.comparison.ShopComparison.UP;
import static io.panelwright.discovery.comparison.ShopComparison.compare;
import static io.panelwright.discovery.comparison.ShopComparison.contract;
import static io.panelwright.discovery.comparison.ShopComparison.job;
import static io.panelwright.discovery.comparison.ShopComparison.lines;
import static io.panelwright.discovery.comparison.ShopComparison.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Label;
import io.panelwright.contract.Producer;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.discovery.DiscoveredTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Jobs that are absent, elsewhere or down; their targets and target labels. */
class JobComparisonTest {

  @Test
  void aDownProducerIsOneFinding() {
    DiscoveredTarget down = new DiscoveredTarget("http://web-1:80/metrics", "web-1:80", false);

    assertThat(lines(compare(contract(PRODUCER), server(List.of(), job("web", "", down)))))
        .containsExactly(
            "warning producer-down: job web: its target is down, so that 5 metrics were not"
                + " compared: http://web-1:80/metrics → start web, then repeat the command");
  }

  @Test
  void aMissingJobAndAMovedOne() {
    DiscoveredServer bank = server(List.of(), job("web", METRICS, UP));

    assertThat(lines(compare(contract(PRODUCER), server(List.of()))))
        .containsExactly(
            "error job-missing: job web: Prometheus \"shop\" has no targets of the job → add it to"
                + " scrape_configs, or remove web from the contract");
    assertThat(lines(compare(contract(PRODUCER), server(List.of()), bank, false)))
        .contains(
            "error job-moved: job web: Prometheus \"shop\" does not scrape the job; Prometheus"
                + " \"bank\" does → change the server of web in the contract");
  }

  /** The contract lists what any version can expose on any machine. */
  @Test
  void aMetricOfAnotherServer() {
    String without = METRICS.replace("queue_length 1\n", "");

    assertThat(
            lines(
                compare(
                    contract(PRODUCER),
                    server(List.of(), job("web", without, UP)),
                    server(List.of(), job("queue", "queue_length 4\n", UP)),
                    false)))
        .contains(
            "error metric-moved: metric queue_length: Prometheus \"shop\" has no series of this"
                + " job; job queue of Prometheus \"bank\" exposes it → move the metric to the"
                + " producer that exposes it");
  }

  @Test
  void fixedTargetsAndTheirLabels() {
    Producer fixed =
        PRODUCER.targets("web-1:80", "web-2:80").targetLabels(Label.closed("env", "prod"));
    DiscoveredTarget other = new DiscoveredTarget("http://web-3:80/metrics", "web-3:80", true);
    DiscoveredJob live = job("web", METRICS, UP, other);
    DiscoveredJob labeled =
        new DiscoveredJob(
            "web",
            live.targets(),
            List.of(
                new DiscoveredLabel("instance", List.of("web-1:80", "web-3:80"), true),
                new DiscoveredLabel("zone", List.of("a"), true)),
            live.metrics(),
            Set.of());

    assertThat(lines(compare(contract(fixed), server(List.of(), labeled))))
        .containsExactly(
            "error target-missing: job web: Prometheus \"shop\" has no target web-2:80 → remove it"
                + " from targets(…) of the producer, or add it to scrape_configs",
            "warning target-new: job web: Prometheus \"shop\" scrapes targets that the contract"
                + " does not have: web-3:80 → add them to targets(…) of web",
            "warning target-label-new: job web: targets have the label zone, which the contract"
                + " does not have → add Label.open(\"zone\") to targetLabels(…) of web",
            "error target-label-missing: job web: no target has the label env → remove it from"
                + " targetLabels(…) of web");
  }

  @Test
  void valuesOfTargetLabels() {
    Producer labeled =
        PRODUCER.targetLabels(Label.closed("env", "prod", "staging"), Label.open("zone"));
    DiscoveredJob live = job("web", METRICS, UP);
    List<DiscoveredLabel> labels = new ArrayList<>(live.targetLabels());
    labels.add(new DiscoveredLabel("env", List.of("dev", "prod"), true));
    labels.add(new DiscoveredLabel("zone", List.of("a"), true));

    assertThat(
            lines(
                compare(
                    contract(labeled),
                    server(
                        List.of(),
                        new DiscoveredJob(
                            "web", live.targets(), labels, live.metrics(), Set.of())))))
        .containsExactly(
            "warning label-value-new: job web: the target label env has new values: \"dev\" → add"
                + " them to the labels of the producer's targets",
            "warning label-value-missing: job web: the target label env has no target with"
                + " \"staging\" → remove them from the labels of the producer's targets");
  }
}
