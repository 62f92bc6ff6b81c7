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
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reports query variables of a fixed datasource beside panels that follow a datasource variable.
 */
final class VariableDatasourceFixedRule implements Rule {

  private static final Pattern PROMQL_FUNCTION =
      Pattern.compile("(label_values|label_names|metrics|query_result)\\s*\\(");

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "variable-datasource-fixed",
          "a variable has a fixed datasource while the panels follow a datasource variable",
          """
          If the reader selects another datasource, the panels query it, but the values of the
          variable still come from the fixed one. They do not exist in the selected datasource, so
          the panels are empty. The same holds for a variable without a datasource, which queries the
          default. Query the variable from the datasource variable, too.
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
    List<Optional<DatasourceRef>> ofPanels = ofPanels(context);
    for (LocatedVariable variable : context.variables()) {
      Optional<DatasourceRef> own = variable.view().datasource();
      boolean fixed = own.map(VariableDatasourceFixedRule::isFixed).orElse(isPromql(variable));
      if (variable.view().type().equals("query") && fixed && !ofPanels.contains(own)) {
        followed(ofPanels, own, context.datasources())
            .ifPresent(name -> reporter.add(violation(variable, own, "${" + name + "}")));
      }
    }
  }

  private Violation violation(
      LocatedVariable variable, Optional<DatasourceRef> own, String followed) {
    String datasource = own.map(ref -> "\"" + ref.uid() + "\"").orElse("the default datasource");
    return ViolationReporter.violation(
        this,
        variable.location().at("datasource"),
        "the variable queries " + datasource + ", the panels query " + followed,
        "use " + followed + " here, too");
  }

  /** Whether a uid or name has no variables. */
  private static boolean isFixed(DatasourceRef ref) {
    return !ref.uid().isBlank()
        && !ref.uid().contains("$")
        && !ref.uid().startsWith("-- ")
        && !ref.uid().equals("default");
  }

  /** Whether a variable without a datasource has a query for Prometheus. */
  private static boolean isPromql(LocatedVariable variable) {
    return PROMQL_FUNCTION.matcher(variable.view().query().strip()).lookingAt();
  }

  private static List<Optional<DatasourceRef>> ofPanels(LintContext context) {
    List<Optional<DatasourceRef>> all = new ArrayList<>();
    for (LocatedPanel panel : context.panels()) {
      for (LocatedTarget target : context.targets(panel)) {
        all.add(target.view().datasource().or(() -> panel.view().datasource()));
      }
    }
    return all;
  }

  /** The datasource variable of the same type that panels follow. */
  private static Optional<String> followed(
      List<Optional<DatasourceRef>> ofPanels,
      Optional<DatasourceRef> own,
      DatasourceResolver datasources) {
    return ofPanels.stream()
        .flatMap(Optional::stream)
        .flatMap(ref -> datasources.variable(ref).stream())
        .filter(variable -> isOfType(own, variable.query(), datasources))
        .map(VariableView::name)
        .findFirst();
  }

  /** Whether a datasource is of a type; without a type it is a Prometheus. */
  private static boolean isOfType(
      Optional<DatasourceRef> ref, String type, DatasourceResolver datasources) {
    return ref.flatMap(DatasourceRef::type)
        .map(type::equals)
        .orElseGet(() -> type.equals("prometheus") && datasources.mayBePrometheus(ref));
  }
}
