package io.panelwright.policy.panel;

import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.vocabulary.SettingsCheck;
import java.util.Set;

/** A panel's options are those of its type in this Grafana. */
final class OptionsAreKnown implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "option-unknown",
          "the panel's type has no such option",
          """
          Grafana ignores an option that it does not know, and removes a field option without a word:
          the panel looks otherwise than the file says. Mostly the name is misspelt, or it is left
          over from another type of panel.
          """,
          Example.panel(
              """
              {"type": "stat", "options": {"colourMode": "background"}}
              """),
          Example.panel(
              """
              {"type": "stat", "options": {"colorMode": "background"}}
              """));

  /** Names of earlier versions, which Grafana translates or drops when it loads a dashboard. */
  private static final Set<String> OUTGROWN =
      Set.of(
          "footer",
          "tooltipOptions",
          "graph",
          "dataLinks",
          "alertThreshold",
          "tooltip.show",
          "fieldOptions",
          "unitScale",
          "custom.displayMode",
          "custom.hidden");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Settings.of(subject).stream()
        .filter(wrong -> wrong.complaint().kind() == SettingsCheck.Kind.UNKNOWN)
        .filter(wrong -> !OUTGROWN.contains(wrong.complaint().path()))
        .forEach(wrong -> report.add(violation(wrong)));
  }

  private Violation violation(Settings.Wrong wrong) {
    String next = wrong.complaint().near() ? "correct the name" : "take it away";
    Violation found = Report.of(this, wrong.where(), wrong.complaint().message(), next);
    return wrong.removable() ? found.fixedBy(Fix.remove(wrong.where())) : found;
  }
}
