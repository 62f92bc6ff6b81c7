package io.panelwright.lint.rule.security;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports scripts and embedded pages in text panels. */
final class TextScriptRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "text-script",
          "a text panel contains a script or an embedded page",
          """
          If an administrator has disabled sanitizing, the script runs in the session of every user
          who opens the dashboard, with that user's permissions. Otherwise Grafana shows its text or
          nothing. Use Markdown, or link to the page.
          """,
          Example.panel(
              """
              {"type": "text", "options": {"mode": "html",
                "content": "<div id=\\"time\\"></div><script>tick()</script>"}}
              """),
          Example.panel(
              """
              {"type": "text", "options": {"mode": "html", "content": "<div>Checkout</div>"}}
              """));

  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?i)<script\\b|<iframe\\b|<[a-z][^<>]{0,2000}?\\s(?:on[a-z]{3,20}\\s{0,9}="
              + "|(?:href|src)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}javascript:)");

  private static final int SHOWN = 40;

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel panel : context.panels()) {
      TextPanelContent.extract(panel).ifPresent(content -> check(content, reporter));
    }
  }

  private void check(TextPanelContent content, ViolationReporter reporter) {
    Matcher script = SCRIPT.matcher(content.html());
    if (script.find()) {
      reporter.add(
          ViolationReporter.violation(
              this,
              content.location(),
              "the text contains \"" + start(script.group()) + "\"",
              "use Markdown, or link to a page"));
    }
  }

  private static String start(String tag) {
    return tag.length() > SHOWN ? tag.substring(0, SHOWN) + "…" : tag;
  }
}
