package io.panelwright.policy.safety;

import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Text;
import io.panelwright.policy.Where;
import java.util.Set;

/** A dashboard has no password, key or token in it. */
final class NoSecretIsWrittenDown implements Policy {

  private static final Rule RULE =
      Rule.error(
          "secret",
          "a password, key or token stands in the dashboard",
          """
          Whoever may look at the dashboard can read its JSON, and so can whoever sees the repository.
          Take it out, and make a new one: this one is known. A datasource keeps secrets where
          nobody reads them.
          """,
          Example.dashboard(
              """
              {"links": [{"type": "link", "title": "Raw",
                "url": "https://admin:hunter2@prometheus.example.com/graph"}]}
              """),
          Example.dashboard(
              """
              {"links": [{"type": "link", "title": "Raw",
                "url": "https://prometheus.example.com/graph"}]}
              """));

  /** Kinds of variables whose value is their query. */
  private static final Set<String> FILLED_BY_HAND = Set.of("textbox", "constant", "custom");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Text text : subject.texts()) {
      Secrets.in(text).forEach(secret -> add(secret, text.where(), report));
    }
    for (Subject.PlacedVariable variable : subject.variables()) {
      String value = variable.view().query();
      if (FILLED_BY_HAND.contains(variable.view().type())
          && Secrets.isSecret(variable.view().name(), value)) {
        Secrets.Secret secret = new Secrets.Secret("what the name calls a secret", value);
        add(secret, variable.where().at("query"), report);
      }
    }
  }

  private void add(Secrets.Secret secret, Where where, Report report) {
    report.add(
        Report.of(
            this,
            where,
            secret.kind() + " stands here: \"" + secret.masked() + "\"",
            "take it out, and replace it wherever it is used"));
  }
}
