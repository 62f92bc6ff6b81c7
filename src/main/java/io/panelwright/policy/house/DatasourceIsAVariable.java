package io.panelwright.policy.house;

import io.panelwright.document.VariableView;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Where;
import java.util.List;
import java.util.Locale;

/** A dashboard lets people choose its datasources, under names that are the same everywhere. */
final class DatasourceIsAVariable implements Policy {

  private static final Rule RULE =
      Rule.warning(
              "house-datasource-variable",
              "the dashboard has no datasource variable of the usual name",
              """
              A dashboard for many installations has a variable for its datasource, called
              "datasource", or "prometheus_datasource" and so on where there are several, and
              labelled "Data source" or "Prometheus data source". Links then hand the choice over.
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
          .off();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    List<Subject.PlacedVariable> sources =
        subject.variables().stream().filter(v -> v.view().type().equals("datasource")).toList();
    if (sources.isEmpty()) {
      report.add(
          Report.of(
              this,
              Where.ROOT.at("templating", "list"),
              "the dashboard has no datasource variable",
              "add one that is called \"datasource\""));
    }
    sources.forEach(source -> check(source, sources.size() == 1, report));
  }

  private void check(Subject.PlacedVariable source, boolean only, Report report) {
    VariableView view = source.view();
    String kind = view.query().toLowerCase(Locale.ROOT);
    List<String> names =
        only ? List.of("datasource", kind + "_datasource") : List.of(kind + "_datasource");
    if (!names.contains(view.name())) {
      report.add(
          Report.of(
              this,
              source.where().at("name"),
              "the datasource variable is called \"" + view.name() + "\"",
              "call it \"" + names.get(0) + "\""));
    }
    List<String> labels = List.of("data source", kind + " data source");
    String label = view.json().string("label").orElse("");
    if (!labels.subList(only ? 0 : 1, 2).contains(label.toLowerCase(Locale.ROOT))) {
      report.add(
          Report.of(
              this,
              source.where().at("label"),
              "the datasource variable is labelled \"" + label + "\"",
              "label it \"" + (only ? "Data source" : title(kind) + " data source") + "\""));
    }
  }

  private static String title(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
