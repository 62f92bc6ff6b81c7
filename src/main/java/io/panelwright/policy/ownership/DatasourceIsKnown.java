package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.document.DatasourceRef;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Target;
import io.panelwright.policy.Where;
import io.panelwright.promql.Variables;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A datasource is one that the contract knows. */
final class DatasourceIsKnown implements Policy {

  private static final Rule RULE =
      Rule.error(
          "unknown-datasource",
          "the contract knows no such datasource",
          """
          A dashboard that names a datasource which Grafana does not have shows an error in every panel
          that asks it. The contract lists all Prometheus datasources of the system. In the example
          these are prom and prom_bank.
          """,
          Example.panel(
              """
              {"datasource": {"type": "prometheus", "uid": "prom_bnak"}}
              """),
          Example.panel(
              """
              {"datasource": {"type": "prometheus", "uid": "prom_bank"}}
              """));

  /** Names that mean something to Grafana itself. */
  private static final Set<String> OF_GRAFANA =
      Set.of("", "default", "grafana", "-- Grafana --", "-- Mixed --", "-- Dashboard --");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    if (subject.contract().isEmpty()) {
      return;
    }
    for (Placed panel : subject.panels()) {
      check(panel.view().datasource(), panel.where(), subject, report);
      for (Target target : subject.targets(panel)) {
        check(target.view().datasource(), target.where(), subject, report);
      }
    }
    subject
        .variables()
        .forEach(
            variable -> check(variable.view().datasource(), variable.where(), subject, report));
    subject.asks().stream()
        .filter(ask -> ask.kind() == Ask.Kind.ANNOTATION)
        .forEach(ask -> check(ask.datasource(), ask.where(), subject, report));
  }

  private void check(
      Optional<DatasourceRef> reference, Where holder, Subject subject, Report report) {
    Contract contract = subject.contract().orElseThrow();
    if (reference.isPresent() && subject.datasources().isPrometheus(reference)) {
      String uid = reference.get().uid();
      boolean known = OF_GRAFANA.contains(uid) || contract.datasource(uid).isPresent();
      if (!known && !Variables.anyIn(uid)) {
        List<String> uids = contract.stack().datasources().stream().map(Datasource::uid).toList();
        report.add(
            Report.of(
                this,
                holder,
                "unknown datasource \"" + uid + "\"" + Nearest.hint(uid, uids),
                "write one of: " + String.join(", ", uids)));
      }
    }
  }
}
