package io.panelwright.lint.rule.link;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedString;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;

/** Reports links that pass a variable which the target dashboard does not have. */
final class LinkVariableUnknownRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "link-variable-unknown",
          "a link passes a variable that the target dashboard does not have",
          """
          Grafana silently drops the value: the target dashboard opens with its default or its last
          values. Correct the name after "var-".
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
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public boolean comparesDashboards() {
    return true;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    var known = new KnownDashboards(context);
    for (LocatedString link : LinkCollector.LINKS.of(context)) {
      Optional<DashboardUrl> address = DashboardUrl.parse(link.value());
      address
          .flatMap(target -> known.variables(target.uid()))
          .ifPresent(taken -> check(link, address.get(), taken, reporter));
    }
  }

  private void check(
      LocatedString link, DashboardUrl address, List<String> taken, ViolationReporter reporter) {
    for (String variable : address.variables()) {
      if (!variable.contains("$") && !taken.contains(variable)) {
        reporter.add(
            ViolationReporter.violation(
                this,
                link.location(),
                "dashboard \""
                    + address.uid()
                    + "\" has no variable \""
                    + variable
                    + "\""
                    + Suggestions.didYouMean(variable, taken),
                taken.isEmpty()
                    ? "remove it from the link"
                    : "use one of its variables: " + ShortList.format(taken)));
      }
    }
  }
}
