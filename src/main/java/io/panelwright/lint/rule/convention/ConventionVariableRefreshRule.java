package io.panelwright.lint.rule.convention;

import io.panelwright.json.Json;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Optional;

/** Reports query variables that do not follow the time range; off by default. */
final class ConventionVariableRefreshRule implements Rule {

  private static final long ON_TIME_RANGE = 2;

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
              "convention-variable-refresh",
              "variable options do not follow the time range",
              """
              For a past time range the variable offers the current instances. With refresh 2
              Grafana queries the options whenever the time range changes.
              """,
              Example.dashboard(
                  """
                  {"templating": {"list": [{"type": "query", "name": "job", "refresh": 1,
                    "query": "label_values(up, job)"}]}}
                  """),
              Example.dashboard(
                  """
                  {"templating": {"list": [{"type": "query", "name": "job", "refresh": 2,
                    "query": "label_values(up, job)"}]}}
                  """))
          .disabledByDefault();

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LintContext.LocatedVariable variable : context.variables()) {
      Optional<Long> refresh = variable.view().json().integer("refresh");
      if (context.languages().ofVariable(variable.view()) != QueryLanguage.OTHER
          && !refresh.equals(Optional.of(ON_TIME_RANGE))) {
        DashboardLocation location = variable.location().at("refresh");
        reporter.add(
            ViolationReporter.violation(
                    this, location, "the options do not follow the time range", "set refresh to 2")
                .withFix(Fix.set(location, Json.of(ON_TIME_RANGE))));
      }
    }
  }
}
