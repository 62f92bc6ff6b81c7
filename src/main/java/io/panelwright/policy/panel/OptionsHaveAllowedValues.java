package io.panelwright.policy.panel;

import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.vocabulary.SettingsCheck;

/** A panel's options have values that this Grafana takes. */
final class OptionsHaveAllowedValues implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "option-value",
          "an option has a value that Grafana does not take",
          """
          Grafana falls back to something else, mostly to its default, and says nothing: the panel
          looks otherwise than the file says.
          """,
          Example.panel(
              """
              {"type": "stat", "options": {"colorMode": "backround"}}
              """),
          Example.panel(
              """
              {"type": "stat", "options": {"colorMode": "background"}}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Settings.Wrong wrong : Settings.of(subject)) {
      if (wrong.complaint().kind() == SettingsCheck.Kind.VALUE) {
        report.add(
            Report.of(this, wrong.where(), wrong.complaint().message(), "choose an allowed value"));
      }
    }
  }
}
