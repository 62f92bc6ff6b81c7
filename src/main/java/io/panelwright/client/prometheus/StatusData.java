package io.panelwright.client.prometheus;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The JSON of the status endpoints. Members that only later versions send may be empty. */
final class StatusData {

  private StatusData() {}

  /** The data of {@code /api/v1/targets}. */
  record Targets(List<Target> activeTargets) {

    List<ScrapeTarget> toScrapeTargets() {
      return activeTargets.stream().map(Target::toScrapeTarget).toList();
    }
  }

  record Target(
      Map<String, String> labels,
      String scrapePool,
      String scrapeUrl,
      String health,
      String lastError,
      String lastScrape,
      String scrapeInterval) {

    private ScrapeTarget toScrapeTarget() {
      return new ScrapeTarget(
          new LabelSet(labels),
          scrapePool,
          scrapeUrl,
          toHealth(),
          lastError,
          PrometheusTime.toInstant(lastScrape),
          PrometheusTime.parseDuration(scrapeInterval));
    }

    private ScrapeTarget.Health toHealth() {
      return switch (health.toLowerCase(Locale.ROOT)) {
        case "up" -> ScrapeTarget.Health.UP;
        case "down" -> ScrapeTarget.Health.DOWN;
        default -> ScrapeTarget.Health.UNKNOWN;
      };
    }
  }

  /** An item of {@code /api/v1/targets/metadata}. */
  record TargetMetric(
      Map<String, String> target, String metric, String type, String help, String unit) {

    TargetMetadata toTargetMetadata() {
      return new TargetMetadata(new LabelSet(target), metric, new MetricMetadata(type, help, unit));
    }
  }

  /** The data of {@code /api/v1/status/config}. */
  record Configuration(String yaml) {}

  /** The data of {@code /api/v1/status/tsdb}; VictoriaMetrics has no {@code headStats}. */
  record Tsdb(Map<String, Long> headStats) {

    long seriesInMemory() {
      return headStats.getOrDefault("numSeries", 0L);
    }
  }

  /** The data of {@code /api/v1/rules}. */
  record Rules(List<Group> groups) {

    List<PrometheusRule> toPrometheusRules() {
      Stream<Rule> rules = groups.stream().flatMap(group -> group.rules.stream());
      return rules.map(Rule::toPrometheusRule).toList();
    }
  }

  record Group(List<Rule> rules) {}

  /**
   * A rule.
   *
   * @param duration in seconds; {@code null} for recording rules
   */
  record Rule(
      String type,
      String name,
      String query,
      Double duration,
      Map<String, String> labels,
      Map<String, String> annotations,
      String health,
      String lastError) {

    private PrometheusRule toPrometheusRule() {
      PrometheusRule.Kind kind =
          type.equals("alerting") ? PrometheusRule.Kind.ALERTING : PrometheusRule.Kind.RECORDING;
      Duration hold = duration == null ? Duration.ZERO : PrometheusTime.toDuration(duration);
      var settings = new RuleSettings(hold, labels, annotations);
      return new PrometheusRule(kind, name, query, settings, health, lastError);
    }
  }
}
