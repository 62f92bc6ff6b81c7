package io.panelwright.lint.rule.variable;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.VariableView;
import io.panelwright.lint.DatasourceResolver;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintContext.LocatedVariable;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.LocatedTarget;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reports query variables of a fixed datasource beside panels that follow a datasource variable.
 */
final class VariableDatasourceFixedRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "variable-datasource-fixed",
          "a variable has a fixed datasource while the panels follow a datasource variable",
          """
          If the reader selects another datasource, the panels query it, but the values of the
          variable still come from the fixed one. They do not exist in the selected datasource, so
          the panels are empty. On another Grafana the fixed uid does not exist at all. Query the
          variable from the datasource variable, too.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [
                 {"type": "datasource", "name": "ds", "query": "prometheus"},
                 {"type": "query", "name": "job", "query": "label_values(up, job)",
                  "datasource": {"type": "prometheus", "uid": "pjNv0fYGz"}}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "datasource": {"type": "prometheus", "uid": "${ds}"},
                 "targets": [{"refId": "A", "expr": "up{job=\\"$job\\"}"}]}]}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [
                 {"type": "datasource", "name": "ds", "query": "prometheus"},
                 {"type": "query", "name": "job", "query": "label_values(up, job)",
                  "datasource": {"type": "prometheus", "uid": "${ds}"}}]},
               "panels": [{"id": 1, "type": "stat", "title": "Up",
                 "datasource": {"type": "prometheus", "uid": "${ds}"},
                 "targets": [{"refId": "A", "expr": "up{job=\\"$job\\"}"}]}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    List<DatasourceRef> ofPanels = ofPanels(context);
    for (LocatedVariable variable : context.variables()) {
      Optional<DatasourceRef> fixed = fixed(variable.view());
      if (variable.view().type().equals("query")
          && fixed.filter(own -> !ofPanels.contains(own)).isPresent()) {
        followed(ofPanels, fixed.get(), context.datasources())
            .ifPresent(
                name ->
                    reporter.add(
                        ViolationReporter.violation(
                            this,
                            variable.location().at("datasource"),
                            "the variable queries \""
                                + fixed.get().uid()
                                + "\", the panels query ${"
                                + name
                                + "}",
                            "use ${" + name + "} here, too")));
      }
    }
  }

  /** The variable's datasource if its uid or name has no variables. */
  private static Optional<DatasourceRef> fixed(VariableView variable) {
    return variable
        .datasource()
        .filter(ref -> !ref.uid().isBlank() && !ref.uid().contains("$"))
        .filter(ref -> !ref.uid().startsWith("-- ") && !ref.uid().equals("default"));
  }

  private static List<DatasourceRef> ofPanels(LintContext context) {
    List<DatasourceRef> all = new ArrayList<>();
    for (LocatedPanel panel : context.panels()) {
      List<LocatedTarget> targets = context.targets(panel);
      targets.forEach(
          target ->
              target.view().datasource().or(() -> panel.view().datasource()).ifPresent(all::add));
    }
    return all;
  }

  /** The datasource variable of the same type that panels follow. */
  private static Optional<String> followed(
      List<DatasourceRef> ofPanels, DatasourceRef fixed, DatasourceResolver datasources) {
    return ofPanels.stream()
        .flatMap(ref -> datasources.variable(ref).stream())
        .filter(variable -> isOfType(fixed, variable.query(), datasources))
        .map(VariableView::name)
        .findFirst();
  }

  /** Whether a datasource is of a type; a name without a type is that of a Prometheus. */
  private static boolean isOfType(DatasourceRef ref, String type, DatasourceResolver datasources) {
    return ref.type()
        .map(type::equals)
        .orElseGet(() -> type.equals("prometheus") && datasources.isPrometheus(Optional.of(ref)));
  }
}
