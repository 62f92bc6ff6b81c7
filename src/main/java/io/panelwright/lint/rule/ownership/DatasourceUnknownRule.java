package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.LocatedTarget;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports datasources that the contract does not contain. */
final class DatasourceUnknownRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "datasource-unknown",
          "the contract does not contain the datasource",
          """
          If Grafana does not have the datasource, every panel that uses it shows an error. The
          contract lists all Prometheus datasources of the system. In the example these are prom and
          prom_bank.
          """,
          Example.panel(
              """
              {"datasource": {"type": "prometheus", "uid": "prom_bnak"}}
              """),
          Example.panel(
              """
              {"datasource": {"type": "prometheus", "uid": "prom_bank"}}
              """));

  /** Datasource names that are built into Grafana. */
  private static final Set<String> OF_GRAFANA =
      Set.of("", "default", "grafana", "-- Grafana --", "-- Mixed --", "-- Dashboard --");

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    if (context.contract().isEmpty()) {
      return;
    }
    for (LocatedPanel panel : context.panels()) {
      check(panel.view().datasource(), panel.location(), context, reporter);
      for (LocatedTarget target : context.targets(panel)) {
        check(target.view().datasource(), target.location(), context, reporter);
      }
    }
    context
        .variables()
        .forEach(
            variable ->
                check(variable.view().datasource(), variable.location(), context, reporter));
    context.queries().stream()
        .filter(query -> query.kind() == DashboardQuery.Kind.ANNOTATION)
        .forEach(query -> check(query.datasource(), query.location(), context, reporter));
  }

  private void check(
      Optional<DatasourceRef> reference,
      DashboardLocation location,
      LintContext context,
      ViolationReporter reporter) {
    Contract contract = context.contract().orElseThrow();
    if (reference.isPresent() && context.datasources().mayBePrometheus(reference)) {
      String uid = reference.get().uid();
      boolean known = OF_GRAFANA.contains(uid) || contract.datasource(uid).isPresent();
      if (!known && !GrafanaVariables.containsAny(uid)) {
        List<String> uids = contract.stack().datasources().stream().map(Datasource::uid).toList();
        reporter.add(
            ViolationReporter.violation(
                this,
                location,
                "unknown datasource \"" + uid + "\"" + Suggestions.didYouMean(uid, uids),
                "use one of: " + ShortList.format(uids)));
      }
    }
  }
}
