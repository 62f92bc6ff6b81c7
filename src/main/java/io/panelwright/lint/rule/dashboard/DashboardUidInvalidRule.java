package io.panelwright.lint.rule.dashboard;

import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports uids that Grafana rejects. */
final class DashboardUidInvalidRule implements Rule {

  private static final int MAX_LENGTH = 40;

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "dashboard-uid-invalid",
          "Grafana rejects the uid of the dashboard",
          """
          The uid of a classic dashboard has at most 40 characters: letters, digits, "-" and "_".
          Grafana rejects another uid when it reads the file, and when the dashboard is saved.
          """,
          Example.dashboard("{\"uid\": \"team a/checkout\", \"title\": \"Checkout\"}"),
          Example.dashboard("{\"uid\": \"team-a-checkout\", \"title\": \"Checkout\"}"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    DashboardFileFormat format = context.source().format();
    boolean classic =
        format == DashboardFileFormat.CLASSIC || format == DashboardFileFormat.WRAPPED;
    String uid = context.document().uid();
    if (!classic || uid.isEmpty()) {
      return;
    }
    if (uid.length() > MAX_LENGTH) {
      report(
          reporter,
          "the uid has " + uid.length() + " characters: Grafana accepts at most " + MAX_LENGTH);
    } else if (!uid.matches("[a-zA-Z0-9_-]+")) {
      report(
          reporter,
          "the uid \"" + uid + "\" has characters other than letters, digits, \"-\" and \"_\"");
    }
  }

  private void report(ViolationReporter reporter, String message) {
    reporter.add(
        ViolationReporter.violation(
            this, DashboardLocation.ROOT.at("uid"), message, "write another uid"));
  }
}
