package io.panelwright.export;

import io.panelwright.contract.AlertRule;
import io.panelwright.contract.Contract;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.json.JsonObject;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.ParseError;
import io.panelwright.promql.Promql;
import java.util.List;

/** The rules of all servers of all contracts. */
final class RuleSets {

  private RuleSets() {}

  /** Receives the rules of one server. */
  interface Receiver {
    void accept(Contract contract, PrometheusServer server, JsonObject groups);
  }

  /**
   * Calls the receiver for each server that evaluates rules; adds a finding for each alert whose
   * expression Prometheus cannot parse.
   *
   * @throws ExportException if there are no rules
   */
  static void forEach(ExportRequest request, List<Finding> findings, Receiver receiver) {
    int count = 0;
    for (Contract contract : request.contracts()) {
      contract.alerts().forEach(alert -> addErrors(contract, alert, findings));
      for (PrometheusServer server : contract.stack().servers()) {
        RuleGroups groups = RuleGroups.of(contract, server);
        if (!groups.isEmpty()) {
          receiver.accept(contract, server, groups.json());
          count++;
        }
      }
    }
    if (count == 0) {
      throw new ExportException(
          "the contract has no alert and recording rules"
              + "\n  → add them to the contract; docs/guide.md has an example");
    }
  }

  private static void addErrors(Contract contract, AlertRule alert, List<Finding> findings) {
    Location location =
        Location.of("contract of " + contract.name(), "alert \"" + alert.name() + "\"");
    for (ParseError error : Promql.parse(alert.expression(), Dialect.PROMETHEUS).errors()) {
      findings.add(
          Finding.error("promql-syntax", location, error.message(), "")
              .withExcerpt(Excerpt.extract(alert.expression(), error.span().start())));
    }
  }
}
