package io.panelwright.discovery.comparison;

import io.panelwright.contract.AlertRule;
import io.panelwright.contract.Label;
import io.panelwright.contract.RecordingRule;
import io.panelwright.diagnostic.Location;
import io.panelwright.discovery.DiscoveredRule;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.discovery.ServerEndpoint;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Promql;
import io.panelwright.text.ShortList;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the facts of a server itself: external labels, rules, and jobs that are new. */
final class ServerFactsComparison {

  private final ComparisonContext context;
  private final LiveServer server;
  private final DiscoveredServer state;

  ServerFactsComparison(ComparisonContext context, LiveServer server, DiscoveredServer state) {
    this.context = context;
    this.server = server;
    this.state = state;
  }

  void compare() {
    if (!server.server().datasource().isGlobalView()) {
      compareExternalLabels();
    }
    compareRecordingRules();
    compareAlerts();
    reportNewJobs();
  }

  private Location location(String name) {
    return context.location(server.describe(), name);
  }

  /** Also of a server whose configuration could not be read: a note says so. */
  private void compareExternalLabels() {
    Map<String, Label> declared = new TreeMap<>();
    server.server().externalLabels().forEach(label -> declared.put(label.name(), label));
    if (!state.hasRead(ServerEndpoint.CONFIGURATION)) {
      return;
    }
    declared.forEach(this::compareExternalLabel);
    state
        .externalLabels()
        .forEach(
            (name, value) -> {
              if (!declared.containsKey(name)) {
                context.info(
                    "external-label-new",
                    location("external label " + name),
                    "the server has the external label " + name + "=\"" + value + "\"",
                    "add " + externalLabel(name, value) + " to the server");
              }
            });
  }

  private void compareExternalLabel(String name, Label label) {
    Optional<String> live = Optional.ofNullable(state.externalLabels().get(name));
    if (live.isEmpty()) {
      context.error(
          "external-label-missing",
          location("external label " + name),
          "the server has no external label " + name,
          "remove it from the contract, or add it to external_labels of the server");
    } else if (label.isClosed() && !label.values().contains(live.get())) {
      context.error(
          "external-label-changed",
          location("external label " + name),
          "expected one of " + ShortList.format(label.values()) + ", found \"" + live.get() + "\"",
          "write " + externalLabel(name, live.get()));
    }
  }

  private static String externalLabel(String name, String value) {
    return ".externalLabels(" + JavaLines.closedLabel(name, List.of(value)) + ")";
  }

  private void compareRecordingRules() {
    Set<String> declared = new TreeSet<>();
    for (RecordingRule rule : context.contract().recordingRules()) {
      if (rule.evaluatedBy().equals(server.server())) {
        declared.add(rule.name());
        compareRule(
            new DiscoveredRule(
                true, rule.name(), rule.expression(), Duration.ZERO, rule.labels(), Map.of()));
      }
    }
    List<String> others =
        state.rules().stream()
            .filter(DiscoveredRule::recording)
            .map(DiscoveredRule::name)
            .filter(name -> !declared.contains(name))
            .distinct()
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      context.info(
          "rule-new",
          location("recording rules"),
          "the server evaluates recording rules that the contract does not have: " + list(others),
          "add those that dashboards query, with RecordingRule.of(…)");
    }
  }

  private void compareAlerts() {
    for (AlertRule alert : context.contract().alerts()) {
      if (alert.evaluatedBy().equals(server.server())) {
        compareRule(
            new DiscoveredRule(
                false,
                alert.name(),
                alert.expression(),
                alert.duration(),
                alert.labels(),
                alert.annotations()));
      }
    }
  }

  /** Annotations are not compared: they change no series. */
  private void compareRule(DiscoveredRule expected) {
    String noun = (expected.recording() ? "recording rule " : "alert ") + expected.name();
    List<DiscoveredRule> live =
        state.rules().stream()
            .filter(
                rule ->
                    rule.recording() == expected.recording() && rule.name().equals(expected.name()))
            .toList();
    List<DiscoveredRule> same =
        live.stream().filter(rule -> isSame(rule.query(), expected.query())).toList();
    if (live.isEmpty()) {
      if (state.hasRead(ServerEndpoint.RULES)) {
        context.error(
            "rule-missing",
            location(noun),
            "the server has no " + noun,
            "add it to the rule files of the server, or remove it from the contract");
      }
    } else if (same.isEmpty()) {
      context.warning(
          "rule-changed",
          location(noun),
          "the expression differs: the server evaluates " + live.get(0).query(),
          "write this expression in the contract, or load the rule of the contract");
    } else {
      compareSettings(noun, expected, same);
    }
  }

  private void compareSettings(String noun, DiscoveredRule expected, List<DiscoveredRule> live) {
    List<DiscoveredRule> labeled =
        live.stream().filter(rule -> rule.labels().equals(expected.labels())).toList();
    if (labeled.isEmpty()) {
      context.warning(
          "rule-changed",
          location(noun),
          "the labels differ: the server adds " + labels(live.get(0).labels()),
          "write these labels in the contract, or load the rule of the contract");
    } else if (labeled.stream().noneMatch(rule -> rule.duration().equals(expected.duration()))) {
      context.warning(
          "rule-changed",
          location(noun),
          "the duration differs: the server waits for " + seconds(labeled.get(0).duration()),
          "write this duration in the contract, or load the rule of the contract");
    }
  }

  private static String labels(Map<String, String> labels) {
    return labels.isEmpty()
        ? "none"
        : labels.entrySet().stream()
            .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
            .collect(Collectors.joining(", "));
  }

  private static String seconds(Duration duration) {
    BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
    return seconds.toPlainString() + " s";
  }

  /** Compares what is evaluated, not how it is written. */
  private static boolean isSame(String one, String other) {
    return canonical(one).equals(canonical(other));
  }

  private static String canonical(String promql) {
    Optional<Expr> parsed = Promql.parse(promql, Dialect.PROMETHEUS).expr();
    return parsed.map(Promql::print).orElse(promql.strip());
  }

  private void reportNewJobs() {
    Set<String> known = new TreeSet<>();
    context.contract().producers().forEach(producer -> known.add(producer.job()));
    List<String> others =
        state.jobs().stream()
            .filter(job -> !job.targets().isEmpty() && !known.contains(job.name()))
            .map(job -> job.name())
            .toList();
    if (!others.isEmpty()) {
      context.info(
          "job-new",
          location("jobs"),
          (others.size() == 1 ? "the server scrapes a job" : "the server scrapes jobs")
              + " that the contract does not have: "
              + list(others),
          "add Producer.of(\"" + others.get(0) + "\", …) if dashboards query its metrics");
    }
  }

  private String list(List<String> names) {
    return context.options().all() ? String.join(", ", names) : ShortList.format(names);
  }
}
