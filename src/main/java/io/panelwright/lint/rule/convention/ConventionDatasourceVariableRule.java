package io.panelwright.lint.rule.convention;

import io.panelwright.dashboard.VariableView;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.List;
import java.util.Locale;

/** Reports datasource variables without the conventional name; off by default. */
final class ConventionDatasourceVariableRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
              "convention-datasource-variable",
              "the dashboard has no datasource variable with the conventional name",
              """
              A dashboard for many installations has a datasource variable with the name
              "datasource" (or "prometheus_datasource" and similar if it has several) and the label
              "Data source" (or "Prometheus data source"). Links can then pass the selection to
              other dashboards.
              """,
              Example.dashboard(
                  """
                  {"templating": {"list": [
                    {"type": "datasource", "name": "ds", "query": "prometheus"}]}}
                  """),
              Example.dashboard(
                  """
                  {"templating": {"list": [
                    {"type": "datasource", "name": "datasource", "label": "Data source",
                     "query": "prometheus"}]}}
                  """))
          .disabledByDefault();

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    List<LintContext.LocatedVariable> sources =
        context.variables().stream().filter(v -> v.view().type().equals("datasource")).toList();
    if (sources.isEmpty()) {
      reporter.add(
          ViolationReporter.violation(
              this,
              DashboardLocation.ROOT.at("templating", "list"),
              "the dashboard has no datasource variable",
              "add one with the name \"datasource\""));
    }
    sources.forEach(source -> check(source, sources.size() == 1, reporter));
  }

  private void check(LintContext.LocatedVariable source, boolean only, ViolationReporter reporter) {
    VariableView view = source.view();
    String kind = view.query().toLowerCase(Locale.ROOT);
    List<String> names =
        only ? List.of("datasource", kind + "_datasource") : List.of(kind + "_datasource");
    if (!names.contains(view.name())) {
      reporter.add(
          ViolationReporter.violation(
              this,
              source.location().at("name"),
              "the datasource variable has the name \"" + view.name() + "\"",
              "rename it to \"" + names.get(0) + "\""));
    }
    List<String> labels = List.of("data source", kind + " data source");
    String label = view.json().string("label").orElse("");
    if (!labels.subList(only ? 0 : 1, 2).contains(label.toLowerCase(Locale.ROOT))) {
      reporter.add(
          ViolationReporter.violation(
              this,
              source.location().at("label"),
              "the datasource variable has the label \"" + label + "\"",
              "set the label \"" + (only ? "Data source" : title(kind) + " data source") + "\""));
    }
  }

  private static String title(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
