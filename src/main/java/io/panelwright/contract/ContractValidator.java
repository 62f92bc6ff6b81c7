package io.panelwright.contract;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Validates a contract: duplicates, references to undeclared facts, recording rules. */
final class ContractValidator {

  private final Contract contract;
  private final Location location;
  private final List<Finding> findings = new ArrayList<>();

  ContractValidator(Contract contract) {
    this.contract = contract;
    this.location = Location.of("contract of " + contract.name());
  }

  /** All findings, grouped by kind of fact. */
  List<Finding> validate() {
    addDuplicates();
    addUnknownServers();
    addUnlistedDatasources();
    contract.simulators().forEach(this::addUnknownProducers);
    findings.addAll(new RecordingRuleValidator(contract).validate());
    return findings;
  }

  private void addDuplicates() {
    Contract.Stack stack = contract.stack();
    addDuplicates(stack.servers(), server -> String.valueOf(server.port()), "server port");
    addDuplicates(stack.datasources(), Datasource::uid, "datasource uid");
    addDuplicates(contract.domains(), Domain::name, "domain");
    findings.addAll(new MetricDeclarationValidator(contract, location).validate());
    long defaults = stack.datasources().stream().filter(Datasource::isDefault).count();
    if (defaults > 1) {
      add(defaults + " datasources are the default", "keep asDefault() on one");
    }
  }

  private <T> void addDuplicates(List<T> facts, Function<T, String> identity, String noun) {
    Map<String, Integer> counts = new TreeMap<>();
    facts.forEach(fact -> counts.merge(identity.apply(fact), 1, Integer::sum));
    counts.forEach(
        (id, count) -> {
          if (count > 1) {
            add(noun + " \"" + id + "\" is declared twice", "keep one of them");
          }
        });
  }

  private void addUnknownServers() {
    for (Domain domain : contract.domains()) {
      for (Producer producer : domain.producers()) {
        if (!contract.stack().servers().contains(producer.scrapedBy())) {
          add(
              "producer " + producer.name() + " is scraped by an unknown server",
              "add " + producer.scrapedBy().name() + " to the stack's servers");
        }
        addOtherDatasource(domain, producer);
      }
    }
  }

  /** A domain queries one datasource: a panel never shows metrics of a producer elsewhere. */
  private void addOtherDatasource(Domain domain, Producer producer) {
    List<Datasource> queried = domain.datasource().datasources();
    PrometheusServer server = producer.scrapedBy();
    boolean isListed = contract.stack().servers().contains(server);
    if (isListed && !queried.isEmpty() && !queried.contains(server.datasource())) {
      add(
          "producer "
              + producer.name()
              + " is scraped by "
              + server.describe()
              + " (datasource "
              + server.datasource().uid()
              + "), but \""
              + domain.name()
              + "\" queries "
              + domain.datasource().uid(),
          "move it to a domain with the datasource " + server.datasource().uid());
    }
  }

  private void addUnlistedDatasources() {
    Set<Datasource> used = new LinkedHashSet<>();
    contract.stack().servers().forEach(server -> used.add(server.datasource()));
    contract.domains().forEach(domain -> used.addAll(domain.datasource().datasources()));
    used.removeAll(contract.stack().datasources());
    used.forEach(
        datasource ->
            add(
                "datasource " + datasource.uid() + " is used but not listed",
                "add it to the stack's datasources"));
  }

  private void addUnknownProducers(ProducerSimulator simulator) {
    for (Producer producer : simulator.serves()) {
      if (!producer.hasPort()) {
        add(
            "simulator \"" + simulator.name() + "\" serves " + producer.name() + " without a port",
            "give " + producer.name() + " a port");
      }
      if (contract.domains().stream().noneMatch(d -> d.producers().contains(producer))) {
        add(
            "simulator \"" + simulator.name() + "\" serves the unknown producer " + producer.name(),
            "add " + producer.name() + " to a domain");
      }
    }
  }

  private void add(String message, String hint) {
    findings.add(Finding.error("contract-invalid", location, message, hint));
  }
}
