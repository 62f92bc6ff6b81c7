package io.panelwright.lint.rule.dashboard;

import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports files that Grafana's file provisioning cannot read. */
final class DashboardNotClassicRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
              "dashboard-not-classic",
              "the file is not a classic dashboard",
              """
              For folders that Grafana's file provisioning reads. Grafana 12 loads only classic
              dashboards from files; it rejects responses of the API, resources and v2 dashboards.
              Grafana 13 loads resources, but rejects a v2 dashboard without "apiVersion" and
              "metadata": "dashboard appears to be in v2 format". Export the dashboard in the
              classic format, or convert it.
              """,
              Example.files(
                  Example.file(
                      "checkout.json",
                      """
                      {"apiVersion": "dashboard.grafana.app/v2beta1", "kind": "Dashboard",
                       "metadata": {"name": "checkout"},
                       "spec": {"title": "Checkout", "elements": {},
                                "layout": {"kind": "GridLayout", "spec": {"items": []}}}}
                      """)),
              Example.dashboard("{\"uid\": \"checkout\", \"title\": \"Checkout\", \"panels\": []}"))
          .disabledByDefault();

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    DashboardFileFormat format = context.source().format();
    if (format != DashboardFileFormat.CLASSIC) {
      reporter.add(
          ViolationReporter.violation(
              this,
              DashboardLocation.ROOT,
              "the file is " + format + ": file provisioning needs a classic dashboard",
              format == DashboardFileFormat.V2
                  ? "export it from Grafana again, in the classic format"
                  : "panelwright import --to json --canonical " + context.source().file()));
    }
  }
}
