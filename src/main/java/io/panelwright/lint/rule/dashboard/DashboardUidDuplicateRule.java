package io.panelwright.lint.rule.dashboard;

import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports dashboards with the uid of an earlier dashboard of the run. */
final class DashboardUidDuplicateRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "dashboard-uid-duplicate",
          "two dashboards have the same uid",
          """
          A uid identifies one dashboard of a Grafana. If one file provider finds two files with the
          same uid, Grafana logs a warning and stops updating all dashboards of that provider.
          Through the API, the second dashboard overwrites the first. Give each dashboard its own
          uid. If the files are for different Grafana servers, check them in separate runs. A copy
          with the same content in another folder is not reported.
          """,
          Example.files(
              Example.file(
                  "checkout.json",
                  "{\"uid\": \"checkout\", \"title\": \"Checkout\", \"panels\": []}"),
              Example.file(
                  "checkout-eu.json",
                  "{\"uid\": \"checkout\", \"title\": \"Checkout EU\", \"panels\": []}")),
          Example.files(
              Example.file(
                  "checkout.json",
                  "{\"uid\": \"checkout\", \"title\": \"Checkout\", \"panels\": []}"),
              Example.file(
                  "checkout-eu.json",
                  "{\"uid\": \"checkout-eu\", \"title\": \"Checkout EU\", \"panels\": []}")));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public boolean comparesDashboards() {
    return true;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    context
        .run()
        .firstWithUidOf(context.source())
        .ifPresent(
            first ->
                reporter.add(
                    ViolationReporter.violation(
                        this,
                        DashboardLocation.ROOT.at("uid"),
                        first.file()
                            + " also has a dashboard with the uid \""
                            + context.document().uid()
                            + "\"",
                        "change one of the uids, or delete one of the files")));
  }
}
