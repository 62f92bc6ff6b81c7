package io.panelwright.policy.link;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Text;
import java.util.Set;

/** A link to a dashboard leads to one that the contract knows. */
final class LinkedDashboardExists implements Policy {

  private static final Rule RULE =
      Rule.error(
          "link-dashboard-unknown",
          "a link leads to a dashboard that does not exist",
          """
          Whoever follows the link in a hurry reads "Dashboard not found". Correct the uid, or add
          the dashboard to the contract where it exists and is rendered elsewhere. Without a
          contract nothing is known of other dashboards, and this rule is silent.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    if (subject.contract().isEmpty()) {
      return;
    }
    Set<String> known = KnownDashboards.of(subject).keySet();
    for (Text link : Links.of(subject)) {
      DashboardAddress.of(link.value())
          .filter(address -> !known.contains(address.uid()))
          .ifPresent(
              address ->
                  report.add(
                      Report.of(
                          this,
                          link.where(),
                          "no dashboard has the uid \""
                              + address.uid()
                              + "\""
                              + Nearest.hint(address.uid(), known),
                          "correct the link, or add the dashboard to the contract")));
    }
  }
}
