package io.panelwright.lint.rule.link;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedString;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reports links that run a script. */
final class LinkScriptRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "link-script",
          "a link runs a script",
          """
          A URL such as "javascript:…" runs in the session of the user who opens it. Grafana
          replaces it with an empty page unless sanitizing is disabled. Link to a page.
          """,
          Example.dashboard(
              """
              {"links": [{"type": "link", "title": "Reset", "url": "javascript:reset()"}]}
              """),
          Example.dashboard(
              """
              {"links": [{"type": "link", "title": "Reset", "url": "https://example.com/reset"}]}
              """));

  /** Characters that browsers ignore before and inside the scheme. */
  private static final Pattern SKIPPED = Pattern.compile("[\\s\\p{Cntrl}]+");

  private static final Pattern SCRIPT =
      Pattern.compile("^(javascript:|vbscript:|data:text/html).*", Pattern.DOTALL);

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedString link : LinkCollector.LINKS.of(context)) {
      String address = SKIPPED.matcher(link.value()).replaceAll("").toLowerCase(Locale.ROOT);
      if (SCRIPT.matcher(address).matches()) {
        reporter.add(
            ViolationReporter.violation(
                this,
                link.location(),
                "the link runs a script in the browser",
                "link to a page instead"));
      }
    }
  }
}
