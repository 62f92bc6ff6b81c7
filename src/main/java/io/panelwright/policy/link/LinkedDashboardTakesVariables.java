package io.panelwright.policy.link;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A link hands over only variables that the other dashboard has. */
final class LinkedDashboardTakesVariables implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "link-variable-unknown",
          "a link hands over a variable that the other dashboard does not have",
          """
          Grafana drops the value without a word: the other dashboard opens and shows everything, or
          whatever it showed last. Correct the name behind "var-".
          """,
          Example.dashboard(
              """
              {"uid": "checkout", "templating": {"list": [{"type": "textbox", "name": "run_id"}]},
               "links": [
                 {"type": "link", "title": "Top", "url": "/d/checkout?var-run=${run_id}"}]}
              """),
          Example.dashboard(
              """
              {"uid": "checkout", "templating": {"list": [{"type": "textbox", "name": "run_id"}]},
               "links": [
                 {"type": "link", "title": "Top", "url": "/d/checkout?var-run_id=${run_id}"}]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Map<String, List<String>> known = KnownDashboards.of(subject);
    for (Text link : Links.of(subject)) {
      Optional<DashboardAddress> address = DashboardAddress.of(link.value());
      List<String> taken = address.map(a -> known.get(a.uid())).orElse(null);
      if (taken != null) {
        check(link, address.get(), taken, report);
      }
    }
  }

  private void check(Text link, DashboardAddress address, List<String> taken, Report report) {
    for (String variable : address.variables()) {
      if (!variable.contains("$") && !taken.contains(variable)) {
        report.add(
            Report.of(
                this,
                link.where(),
                "dashboard \""
                    + address.uid()
                    + "\" has no variable \""
                    + variable
                    + "\""
                    + Nearest.hint(variable, taken),
                taken.isEmpty()
                    ? "take it out of the link"
                    : "its variables are " + String.join(", ", taken)));
      }
    }
  }
}
