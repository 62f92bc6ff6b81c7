package io.panelwright.lint.rule.dashboard;

import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports dashboards with the title of an earlier dashboard of the same folder. */
final class DashboardTitleDuplicateRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "dashboard-title-duplicate",
          "two dashboards of a folder have the same title",
          """
          Search results and lists show the title only, so readers cannot distinguish the two. If
          one file provider finds two files with the same title in one folder, Grafana logs a
          warning and stops updating all dashboards of that provider. The rule compares files in
          one folder.
          """,
          Example.files(
              Example.file(
                  "a.json", "{\"uid\": \"checkout\", \"title\": \"Checkout\", \"panels\": []}"),
              Example.file(
                  "b.json", "{\"uid\": \"checkout-eu\", \"title\": \"Checkout\", \"panels\": []}")),
          Example.files(
              Example.file(
                  "a.json", "{\"uid\": \"checkout\", \"title\": \"Checkout\", \"panels\": []}"),
              Example.file(
                  "b.json",
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
    if (context.run().firstWithUidOf(context.source()).isPresent()) {
      return;
    }
    context
        .run()
        .firstWithTitleOf(context.source())
        .ifPresent(
            first ->
                reporter.add(
                    ViolationReporter.violation(
                        this,
                        DashboardLocation.ROOT.at("title"),
                        first.file()
                            + " also has a dashboard with the title \""
                            + context.document().title()
                            + "\"",
                        "change one of the titles, or move one of the files to another folder")));
  }
}
