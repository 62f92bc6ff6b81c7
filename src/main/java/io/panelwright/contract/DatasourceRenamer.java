package io.panelwright.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Renames the datasources of a contract: other Grafana servers have them under other uids. */
final class DatasourceRenamer {

  private final Map<String, Datasource> byUid = new LinkedHashMap<>();

  /**
   * @param uids new uids by those of the contract; several may become one
   */
  DatasourceRenamer(Contract contract, Map<String, String> uids) {
    Map<String, Datasource> renamed = new LinkedHashMap<>();
    for (Datasource datasource : contract.stack().datasources()) {
      String uid = uids.getOrDefault(datasource.uid(), datasource.uid());
      renamed.putIfAbsent(
          uid,
          new Datasource(
              uid, datasource.settings(), datasource.isDefault(), datasource.isGlobalView()));
      byUid.put(datasource.uid(), renamed.get(uid));
    }
  }

  Contract rename(Contract contract) {
    Contract.Stack stack = contract.stack();
    return new Contract(
        contract.name(),
        new Contract.Stack(
            stack.grafana(),
            stack.servers().stream().map(this::server).toList(),
            datasources(stack.datasources()),
            stack.scrapeInterval()),
        contract.domains().stream().map(this::domain).toList(),
        contract.alerts().stream().map(this::alert).toList(),
        contract.projects(),
        contract.externalDashboards(),
        contract.simulators().stream().map(this::simulator).toList());
  }

  private PrometheusServer server(PrometheusServer server) {
    return new PrometheusServer(
        server.name(), server.port(), datasource(server.datasource()), server.externalLabels());
  }

  private AlertRule alert(AlertRule rule) {
    return new AlertRule(
        rule.name(),
        server(rule.evaluatedBy()),
        rule.expression(),
        rule.duration(),
        rule.summary(),
        rule.labels(),
        rule.annotations());
  }

  private ProducerSimulator simulator(ProducerSimulator simulator) {
    return new ProducerSimulator(
        simulator.name(),
        simulator.arguments(),
        simulator.serves().stream().map(this::producer).toList());
  }

  private Producer producer(Producer producer) {
    return new Producer(
        producer.name(),
        producer.port(),
        producer.job(),
        server(producer.scrapedBy()),
        producer.metrics(),
        producer.targets(),
        producer.targetLabels());
  }

  private Domain domain(Domain domain) {
    return new Domain(
        domain.name(),
        binding(domain.datasource()),
        domain.producers().stream().map(this::producer).toList(),
        domain.recordingRules().stream().map(this::recordingRule).toList());
  }

  private RecordingRule recordingRule(RecordingRule rule) {
    return new RecordingRule(
        rule.name(), server(rule.evaluatedBy()), rule.expression(), rule.labels());
  }

  private DatasourceBinding binding(DatasourceBinding binding) {
    return binding.accept(
        new DatasourceBinding.Visitor<>() {
          @Override
          public DatasourceBinding pinned(DatasourceBinding.Pinned pinned) {
            return new DatasourceBinding.Pinned(datasource(pinned.datasource()));
          }

          @Override
          public DatasourceBinding variable(DatasourceBinding.Variable variable) {
            return new DatasourceBinding.Variable(
                variable.name(),
                variable.label(),
                variable.description(),
                datasource(variable.initialDatasource()),
                datasources(variable.allowed()));
          }

          @Override
          public DatasourceBinding external(DatasourceBinding.External external) {
            return external;
          }
        });
  }

  private Datasource datasource(Datasource datasource) {
    return byUid.getOrDefault(datasource.uid(), datasource);
  }

  private List<Datasource> datasources(List<Datasource> datasources) {
    return new ArrayList<>(
        new LinkedHashSet<>(datasources.stream().map(this::datasource).toList()));
  }
}
