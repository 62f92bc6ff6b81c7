package io.panelwright.lint.rule.security;

import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedString;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Set;

/** Reports passwords, keys and tokens in a dashboard. */
final class SecretInDashboardRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "secret-in-dashboard",
          "the dashboard contains a password, key or token",
          """
          Every user with access to the dashboard or the repository can read it. Remove it and
          revoke it, because it is already exposed. Store secrets in the datasource, where they
          cannot be read back.
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

  /** Variable types whose value is their query. */
  private static final Set<String> FILLED_BY_HAND = Set.of("textbox", "constant", "custom");

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    var scanner = new SecretScanner();
    for (LocatedString text : context.strings()) {
      scanner.scan(text).forEach(secret -> add(secret, text.location(), reporter));
    }
    for (LintContext.LocatedVariable variable : context.variables()) {
      String value = variable.view().query();
      if (FILLED_BY_HAND.contains(variable.view().type())
          && SecretScanner.isSecret(variable.view().name(), value)) {
        SecretScanner.Secret secret =
            new SecretScanner.Secret("a variable with the name of a secret", value);
        add(secret, variable.location().at("query"), reporter);
      }
    }
  }

  private void add(
      SecretScanner.Secret secret, DashboardLocation location, ViolationReporter reporter) {
    reporter.add(
        ViolationReporter.violation(
            this,
            location,
            secret.kind() + " in plain text: \"" + secret.masked() + "\"",
            "remove it, and replace it wherever it is used"));
  }
}
