package io.panelwright.policy.house;

import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A dashboard on Prometheus lets people choose among the values of a label. */
final class LabelIsAVariable implements Policy {

  private final String label;
  private final Rule rule;

  private LabelIsAVariable(String label) {
    this.label = label;
    this.rule =
        Rule.warning(
                "house-" + label + "-variable",
                "the dashboard has no variable \"" + label + "\" of the usual form",
                """
                A dashboard for many installations shows what people choose by "%s". The variable is
                a query of the datasource variable, takes several values, and "All" is ".+".
                """
                    .formatted(label),
                Example.dashboard(
                    """
                    {"templating": {"list": [
                      {"type": "datasource", "name": "datasource", "query": "prometheus"}]}}
                    """),
                good(label))
            .off();
  }

  /** For the label {@code job}. */
  static LabelIsAVariable job() {
    return new LabelIsAVariable("job");
  }

  /** For the label {@code instance}. */
  static LabelIsAVariable instance() {
    return new LabelIsAVariable("instance");
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
  public Rule rule() {
    return rule;
  }

  @Override
  public void check(Subject subject, Report report) {
    boolean prometheus =
        subject.datasources().variables().stream()
            .findFirst()
            .filter(first -> first.query().equals("prometheus"))
            .isPresent();
    if (!prometheus) {
      return;
    }
    Optional<Subject.PlacedVariable> variable =
        subject.variables().stream().filter(v -> v.view().name().equals(label)).findFirst();
    if (variable.isEmpty()) {
      report.add(
          Report.of(
              this,
              Where.ROOT.at("templating", "list"),
              "the dashboard has no variable \"" + label + "\"",
              "add it: label_values(…, " + label + ")"));
    }
    variable.ifPresent(found -> check(found, subject, report));
  }

  private void check(Subject.PlacedVariable variable, Subject subject, Report report) {
    JsonObject json = variable.view().json();
    List<String> wrong = new ArrayList<>();
    if (!variable.view().type().equals("query")) {
      wrong.add("is no query");
    }
    if (variable.view().datasource().flatMap(subject.datasources()::variable).isEmpty()) {
      wrong.add("does not ask the datasource variable");
    }
    if (!json.string("label").equals(Optional.of(title(label)))) {
      wrong.add("is not labelled \"" + title(label) + "\"");
    }
    if (!json.isTrue("multi")) {
      wrong.add("takes one value only");
    }
    if (!json.string("allValue").equals(Optional.of(".+"))) {
      wrong.add("has no allValue \".+\"");
    }
    for (String complaint : wrong) {
      report.add(
          Report.of(
              this,
              variable.where(),
              "the variable \"" + label + "\" " + complaint,
              "make it a query of several values, with the label and the allValue"));
    }
  }

  private static String title(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
