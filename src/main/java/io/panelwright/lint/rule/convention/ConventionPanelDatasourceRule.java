package io.panelwright.lint.rule.convention;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Optional;
import java.util.Set;

/** Reports panels that do not use a datasource variable; off by default. */
final class ConventionPanelDatasourceRule implements Rule {

  private static final Set<String> TYPES = Set.of("singlestat", "graph", "table", "timeseries");

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
              "convention-panel-datasource",
              "a panel does not use the datasource variable",
              """
              In a dashboard for many installations a panel with a fixed datasource is empty in
              other installations, and does not follow the selected datasource.
              """,
              Example.dashboard(
                  """
                  {"templating": {"list": [
                     {"type": "datasource", "name": "datasource", "query": "prometheus"}]},
                   "panels": [{"id": 1, "type": "timeseries", "title": "Up",
                     "datasource": {"type": "prometheus", "uid": "prom"}}]}
                  """),
              Example.dashboard(
                  """
                  {"templating": {"list": [
                     {"type": "datasource", "name": "datasource", "query": "prometheus"}]},
                   "panels": [{"id": 1, "type": "timeseries", "title": "Up",
                     "datasource": {"type": "prometheus", "uid": "${datasource}"}}]}
                  """))
          .disabledByDefault();

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel panel : context.panels()) {
      Optional<DatasourceRef> datasource = panel.view().datasource();
      if (TYPES.contains(panel.view().type())
          && datasource.flatMap(context.datasources()::variable).isEmpty()) {
        reporter.add(
            ViolationReporter.violation(
                this,
                panel.location().at("datasource"),
                "the panel uses "
                    + datasource
                        .map(ref -> "\"" + ref.uid() + "\"")
                        .orElse("the default datasource"),
                "use a datasource variable"));
      }
    }
  }
}
