package io.panelwright.scaffold;

import io.panelwright.codegen.NameAllocator;
import io.panelwright.codegen.TitleSplitter;
import io.panelwright.contract.AlertRule;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.RecordingRule;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.diagnostic.Location;
import io.panelwright.discovery.DiscoveredRule;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.discovery.DiscoveredSystem;
import io.panelwright.text.ShortList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the contract of a system that was read. */
final class SystemModelBuilder {

  private static final int GRAFANA_PORT = 3000;

  /** Of the names in a note, and of the characters of each. */
  private static final int MAX_NAMES = 3;

  private static final int MAX_NAME = 60;

  private final String name;
  private final DiscoveredSystem system;
  private final DiscoveredSystem scrapes;
  private final List<String> notes;
  private final NameAllocator constants = new NameAllocator(List.of());

  private SystemModelBuilder(ProjectRequest request) {
    this.name = request.name();
    this.system = request.servers();
    this.scrapes = request.scrapes();
    this.notes = new ArrayList<>(system.notes());
    notes.addAll(scrapes.notes());
    constants.constantName("scrape interval", "interval");
  }

  /** Returns the contract, and names for its constants. */
  static SystemModel build(ProjectRequest request) {
    return new SystemModelBuilder(request).build();
  }

  private SystemModel build() {
    List<ServerModel> servers = ServerModels.of(system, constants);
    servers.forEach(server -> constants.constantName(server.monitoring().name(), "monitoring"));
    Map<DiscoveredServer, ServerModel> models = models(servers);
    var metrics = new MetricModels(recordedNames());
    var jobs = new JobModels(constants, metrics, servers);
    models.forEach(jobs::add);
    List<JobModel> all = jobs.jobs();
    addRejected(metrics.rejected(), "which cannot contain the name");
    addRejectedLabels(metrics.rejectedLabels());
    addRejected(jobs.contradictions(), "since another job has it with another type");
    return withRules(servers, all, models);
  }

  /** The server of each source; a scrape becomes a job of the first server. */
  private Map<DiscoveredServer, ServerModel> models(List<ServerModel> servers) {
    Map<DiscoveredServer, ServerModel> models = new LinkedHashMap<>();
    for (int i = 0; i < system.servers().size(); i++) {
      models.put(system.servers().get(i), servers.get(i));
    }
    scrapes.servers().forEach(scrape -> models.putIfAbsent(scrape, servers.get(0)));
    return models;
  }

  private Set<String> recordedNames() {
    return system.servers().stream()
        .flatMap(server -> server.rules().stream())
        .filter(DiscoveredRule::recording)
        .map(DiscoveredRule::name)
        .collect(Collectors.toSet());
  }

  private void addRejected(Collection<String> metrics, String reason) {
    if (!metrics.isEmpty()) {
      List<String> names = List.copyOf(metrics);
      notes.add(
          (names.size() == 1 ? "A metric is" : names.size() + " metrics are")
              + " not in the contract, "
              + reason
              + ": "
              + names(names)
              + ".");
    }
  }

  private void addRejectedLabels(Collection<String> labels) {
    if (!labels.isEmpty()) {
      notes.add(
          (labels.size() == 1 ? "A label is" : labels.size() + " labels are")
              + " not in the contract, since PromQL needs quotes for the name: "
              + names(List.copyOf(labels))
              + ".");
    }
  }

  private static String names(List<String> names) {
    return ShortList.format(
        names.stream().map(name -> name.substring(0, Math.min(name.length(), MAX_NAME))).toList(),
        MAX_NAMES);
  }

  /** Adds the rules that a contract accepts; queries of the others are checked by their syntax. */
  private SystemModel withRules(
      List<ServerModel> servers, List<JobModel> jobs, Map<DiscoveredServer, ServerModel> models) {
    var domains = new RuleDomains(servers, jobs);
    List<RecordingRule> rules = recordingRules(models);
    List<AlertRule> alerts = alerts(models);
    Set<String> left = new HashSet<>();
    while (true) {
      var assigned = domains.assign(List.copyOf(rules));
      try {
        Contract contract = contract(assigned, alerts);
        addLeftOut(left);
        return new SystemModel(contract, assigned.servers(), assigned.jobs(), notes);
      } catch (FindingsException e) {
        Set<String> invalid = invalidRules(e, ruleNames(rules));
        left.addAll(invalid);
        if (!rules.removeIf(rule -> invalid.contains(rule.name()))) {
          throw new IllegalStateException("the contract of a new project has errors", e);
        }
      }
    }
  }

  /** The first rule of each name, server and labels. */
  private List<RecordingRule> recordingRules(Map<DiscoveredServer, ServerModel> models) {
    Set<String> repeated = new TreeSet<>();
    Map<RecordingRule, RecordingRule> first = new LinkedHashMap<>();
    models.forEach(
        (found, model) ->
            found.rules().stream()
                .filter(DiscoveredRule::recording)
                .forEach(
                    rule -> {
                      RecordingRule key =
                          new RecordingRule(rule.name(), model.server(), "", rule.labels());
                      RecordingRule made =
                          new RecordingRule(
                              rule.name(), model.server(), rule.query(), rule.labels());
                      if (!first.computeIfAbsent(key, absent -> made).equals(made)) {
                        repeated.add(rule.name());
                      }
                    }));
    addRepeated(repeated);
    return new ArrayList<>(first.values());
  }

  private static List<AlertRule> alerts(Map<DiscoveredServer, ServerModel> models) {
    Set<AlertRule> alerts = new LinkedHashSet<>();
    models.forEach(
        (found, model) ->
            found.rules().stream()
                .filter(rule -> !rule.recording())
                .forEach(rule -> alerts.add(alert(rule, model.server()))));
    return List.copyOf(alerts);
  }

  private void addRepeated(Set<String> rules) {
    if (!rules.isEmpty()) {
      notes.add(
          "Recording rules have the same name and labels; the contract has only the first one: "
              + names(List.copyOf(rules))
              + ".");
    }
  }

  private void addLeftOut(Set<String> left) {
    if (!left.isEmpty()) {
      List<String> names = left.stream().sorted().toList();
      notes.add(
          (names.size() == 1 ? "A recording rule is" : names.size() + " recording rules are")
              + " not in the contract, which would have errors: "
              + names(names)
              + ".");
    }
  }

  /** The rules with findings; all rules if the findings name none. */
  private Set<String> invalidRules(FindingsException failure, Set<String> rules) {
    Set<Location> locations =
        failure.findings().stream().map(finding -> finding.location()).collect(Collectors.toSet());
    Set<String> invalid =
        rules.stream()
            .filter(
                rule ->
                    locations.contains(
                        Location.of("contract of " + name, "recording rule \"" + rule + "\"")))
            .collect(Collectors.toSet());
    return invalid.isEmpty() ? Set.copyOf(rules) : invalid;
  }

  private static Set<String> ruleNames(List<RecordingRule> rules) {
    return rules.stream().map(RecordingRule::name).collect(Collectors.toSet());
  }

  private static AlertRule alert(DiscoveredRule rule, PrometheusServer server) {
    String words = String.join(" ", TitleSplitter.split(rule.name()));
    Map<String, String> annotations = new LinkedHashMap<>(rule.annotations());
    String summary = Optional.ofNullable(annotations.remove("summary")).orElse(words);
    return new AlertRule(
        rule.name(),
        server,
        rule.query(),
        rule.duration(),
        summary.isEmpty() ? rule.name() : summary,
        rule.labels(),
        annotations);
  }

  private Contract contract(RuleDomains.Assigned assigned, List<AlertRule> alerts) {
    List<PrometheusServer> servers = assigned.servers().stream().map(ServerModel::server).toList();
    List<Datasource> datasources = servers.stream().map(PrometheusServer::datasource).toList();
    List<Domain> domains = SystemModel.domains(assigned.servers(), assigned.jobs());
    return new Contract(
        name,
        new Contract.Stack(
            new GrafanaServer(GRAFANA_PORT), servers, datasources, ServerModels.interval(system)),
        domains,
        alerts,
        List.of(),
        List.of());
  }
}
