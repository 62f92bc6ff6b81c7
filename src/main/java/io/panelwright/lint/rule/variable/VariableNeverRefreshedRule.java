package io.panelwright.lint.rule.variable;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintContext.LocatedVariable;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports query variables whose options are never refreshed. */
final class VariableNeverRefreshedRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "variable-never-refreshed",
          "variable options are never refreshed",
          """
          Grafana offers the options of the last save: new instances cannot be selected, and removed
          ones still can. Refresh the options when the dashboard opens (1) or when the time range
          changes (2). Grafana itself sets 1 in a dashboard with a schemaVersion below 29.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "query", "name": "job", "refresh": 0,
                "datasource": {"type": "prometheus", "uid": "prom"},
                "query": "label_values(up, job)"}]}}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "query", "name": "job", "refresh": 1,
                "datasource": {"type": "prometheus", "uid": "prom"},
                "query": "label_values(up, job)"}]}}
              """));

  /** The schemaVersion whose migration turns the refresh on (DashboardMigrator.ts). */
  private static final int REFRESHED_SINCE = 29;

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedVariable variable : context.variables()) {
      if (variable.view().type().equals("query") && isNeverRefreshed(variable, context)) {
        DashboardLocation location = variable.location().at("refresh");
        reporter.add(
            ViolationReporter.violation(
                    this, location, "the options are never refreshed", "set refresh to 1 or 2")
                .withFix(Fix.set(location, Json.of(1))));
      }
    }
  }

  /** Whether refresh is off; {@code false} is an old form of 0. */
  static boolean isNeverRefreshed(LocatedVariable variable, LintContext context) {
    if (context.document().json().integer("schemaVersion").orElse(0L) < REFRESHED_SINCE) {
      return false;
    }
    Json refresh = variable.view().json().get("refresh").orElse(JsonNull.NULL);
    return refresh.equals(Json.of(0)) || refresh.equals(Json.of(false));
  }
}
