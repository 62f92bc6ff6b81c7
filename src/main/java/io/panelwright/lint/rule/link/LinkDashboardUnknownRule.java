package io.panelwright.lint.rule.link;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedString;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports links to dashboards that the contract does not contain. */
final class LinkDashboardUnknownRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "link-dashboard-unknown",
          "a link leads to a dashboard that does not exist",
          """
          Grafana shows "Dashboard not found" when the link is opened. Correct the uid, or add the
          dashboard to the contract if it exists and is rendered elsewhere. This rule needs a
          contract, because other dashboards are unknown without one.
          """,
          Example.dashboard(
              """
              {"uid": "checkout", "links": [
                {"type": "link", "title": "Details", "url": "/d/checkout-detials"}]}
              """),
          Example.dashboard(
              """
              {"uid": "checkout", "links": [
                {"type": "link", "title": "Top", "url": "/d/checkout"}]}
              """));

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
    if (context.contract().isEmpty()) {
      return;
    }
    var known = new KnownDashboards(context);
    for (LocatedString link : LinkCollector.LINKS.of(context)) {
      DashboardUrl.parse(link.value())
          .filter(address -> known.variables(address.uid()).isEmpty())
          .ifPresent(
              address ->
                  reporter.add(
                      ViolationReporter.violation(
                          this,
                          link.location(),
                          "no dashboard has the uid \""
                              + address.uid()
                              + "\""
                              + known.didYouMean(address.uid()),
                          "correct the link, or add the dashboard to the contract")));
    }
  }
}
