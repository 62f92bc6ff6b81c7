package io.panelwright.lint.rule.convention;

import io.panelwright.json.Json;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Optional;

/** Reports dashboards that can be edited in the browser; off by default. */
final class DashboardEditableRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
              "dashboard-editable",
              "the dashboard can be edited in the browser",
              """
              If dashboards are generated from code, the next rendering overwrites changes that
              users made in the browser. A dashboard that is not editable makes this visible. Off
              unless configured.
              """,
              Example.dashboard(
                  """
                  {"editable": true}
                  """),
              Example.dashboard(
                  """
                  {"editable": false}
                  """))
          .disabledByDefault();

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Optional<Json> editable = context.document().json().get("editable");
    if (!editable.equals(Optional.of(Json.of(false)))) {
      DashboardLocation location = DashboardLocation.ROOT.at("editable");
      reporter.add(
          ViolationReporter.violation(
                  this,
                  location,
                  "the dashboard can be edited in the browser",
                  "set editable to false")
              .withFix(Fix.set(location, Json.of(false))));
    }
  }
}
