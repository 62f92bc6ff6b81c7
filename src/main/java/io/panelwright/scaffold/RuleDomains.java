package io.panelwright.scaffold;

import io.panelwright.contract.Domain;
import io.panelwright.contract.RecordingRule;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the domain of a recording rule: that of its first metric, otherwise that of its server. */
final class RuleDomains {

  private final List<ServerModel> servers;
  private final List<JobModel> jobs;

  /** Jobs by the names of their series. */
  private final Map<String, JobModel> bySeries = new HashMap<>();

  RuleDomains(List<ServerModel> servers, List<JobModel> jobs) {
    this.servers = servers;
    this.jobs = jobs;
    for (JobModel job : jobs) {
      job.producer().metrics().stream()
          .flatMap(metric -> metric.seriesNames().stream())
          .forEach(series -> bySeries.putIfAbsent(series, job));
    }
  }

  /** Servers and jobs whose domains have the rules. */
  record Assigned(List<ServerModel> servers, List<JobModel> jobs) {}

  Assigned assign(List<RecordingRule> rules) {
    Map<String, List<RecordingRule>> byDomain = new LinkedHashMap<>();
    for (RecordingRule rule : rules) {
      domain(rule)
          .ifPresent(
              domain ->
                  byDomain.computeIfAbsent(domain.name(), name -> new ArrayList<>()).add(rule));
    }
    return new Assigned(
        servers.stream()
            .map(server -> server.withMonitoring(with(byDomain, server.monitoring())))
            .toList(),
        jobs.stream().map(job -> job.withDomain(with(byDomain, job.domain()))).toList());
  }

  private static Domain with(Map<String, List<RecordingRule>> byDomain, Domain domain) {
    return domain.recordingRules(byDomain.getOrDefault(domain.name(), List.of()));
  }

  private Optional<Domain> domain(RecordingRule rule) {
    Optional<Domain> ofMetric =
        Promql.parse(rule.expression(), Dialect.PROMETHEUS).expr().stream()
            .flatMap(expr -> expr.walk())
            .filter(VectorSelector.class::isInstance)
            .map(VectorSelector.class::cast)
            .flatMap(selector -> selector.metric().stream())
            .flatMap(metric -> Optional.ofNullable(bySeries.get(metric)).stream())
            .filter(job -> job.server().server().equals(rule.evaluatedBy()))
            .map(JobModel::domain)
            .findFirst();
    return ofMetric.or(
        () ->
            servers.stream()
                .filter(server -> server.server().equals(rule.evaluatedBy()))
                .map(ServerModel::monitoring)
                .findFirst());
  }
}
