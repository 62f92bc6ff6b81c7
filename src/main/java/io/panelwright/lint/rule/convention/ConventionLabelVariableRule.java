package io.panelwright.lint.rule.convention;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reports dashboards without a conventional variable for a label; off by default. */
final class ConventionLabelVariableRule implements Rule {

  private final String label;
  private final RuleMetadata rule;

  private ConventionLabelVariableRule(String label) {
    this.label = label;
    this.rule =
        RuleMetadata.warning(
                "convention-" + label + "-variable",
                "the dashboard has no conventional variable \"" + label + "\"",
                """
                A dashboard for many installations has a variable for the label "%s". The variable
                is a query of the datasource variable, is multi-value, and has the allValue ".+".
                """
                    .formatted(label),
                Example.dashboard(
                    """
                    {"templating": {"list": [
                      {"type": "datasource", "name": "datasource", "query": "prometheus"}]}}
                    """),
                good(label))
            .disabledByDefault();
  }

  /** The rule for the label {@code job}. */
  static ConventionLabelVariableRule job() {
    return new ConventionLabelVariableRule("job");
  }

  /** The rule for the label {@code instance}. */
  static ConventionLabelVariableRule instance() {
    return new ConventionLabelVariableRule("instance");
  }

  private static Example good(String label) {
    return Example.dashboard(
        """
        {"templating": {"list": [
          {"type": "datasource", "name": "datasource", "query": "prometheus"},
          {"type": "query", "name": "%1$s", "label": "%2$s", "multi": true, "allValue": ".+",
           "datasource": {"type": "prometheus", "uid": "${datasource}"},
           "query": "label_values(up, %1$s)"}]}}
        """
            .formatted(label, title(label)));
  }

  @Override
  public RuleMetadata metadata() {
    return rule;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    boolean prometheus =
        context.datasources().variables().stream()
            .findFirst()
            .filter(first -> first.query().equals("prometheus"))
            .isPresent();
    if (!prometheus) {
      return;
    }
    Optional<LintContext.LocatedVariable> variable =
        context.variables().stream().filter(v -> v.view().name().equals(label)).findFirst();
    if (variable.isEmpty()) {
      reporter.add(
          ViolationReporter.violation(
              this,
              DashboardLocation.ROOT.at("templating", "list"),
              "the dashboard has no variable \"" + label + "\"",
              "add it with the query label_values(…, " + label + ")"));
    }
    variable.ifPresent(found -> check(found, context, reporter));
  }

  private void check(
      LintContext.LocatedVariable variable, LintContext context, ViolationReporter reporter) {
    JsonObject json = variable.view().json();
    List<String> problems = new ArrayList<>();
    if (!variable.view().type().equals("query")) {
      problems.add("is not a query variable");
    }
    if (variable.view().datasource().flatMap(context.datasources()::variable).isEmpty()) {
      problems.add("does not use the datasource variable");
    }
    if (!json.string("label").equals(Optional.of(title(label)))) {
      problems.add("does not have the label \"" + title(label) + "\"");
    }
    if (!json.isTrue("multi")) {
      problems.add("is not multi-value");
    }
    if (!json.string("allValue").equals(Optional.of(".+"))) {
      problems.add("has no allValue \".+\"");
    }
    for (String message : problems) {
      reporter.add(
          ViolationReporter.violation(
              this,
              variable.location(),
              "the variable \"" + label + "\" " + message,
              "use a multi-value query variable with this label and allValue"));
    }
  }

  private static String title(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
