package io.panelwright.lint.rule.security;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reports HTML tags in text panels that Grafana does not allow. */
final class TextHtmlSanitizedRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "text-html-sanitized",
          "a text panel has HTML that Grafana does not allow",
          """
          Grafana sanitizes text panels: a tag that is not allowed is shown as text with its angle
          brackets, and a style sheet or a form has no effect. Use Markdown and simple tags.
          """,
          Example.panel(
              """
              {"type": "text", "options": {"mode": "html",
                "content": "<style>h2 { color: red }</style><h2>Checkout</h2>"}}
              """),
          Example.panel(
              """
              {"type": "text", "options": {"mode": "html",
                "content": "<h2 style=\\"color: red\\">Checkout</h2>"}}
              """));

  /** HTML tags that the sanitizer does not allow; unknown tags are shown as text on purpose. */
  private static final Set<String> REFUSED =
      Set.of(
          "base",
          "button",
          "canvas",
          "dialog",
          "embed",
          "form",
          "frame",
          "input",
          "link",
          "marquee",
          "meta",
          "object",
          "select",
          "style",
          "svg",
          "template",
          "textarea");

  private static final Pattern TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9]{0,20})\\b");

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
    Set<String> refused = new TreeSet<>();
    TAG.matcher(content.html())
        .results()
        .map((MatchResult match) -> match.group(1).toLowerCase(Locale.ROOT))
        .filter(REFUSED::contains)
        .forEach(refused::add);
    for (String tag : refused) {
      reporter.add(
          ViolationReporter.violation(
              this,
              content.location(),
              "Grafana does not allow <" + tag + ">",
              "use Markdown, or simple tags with a style attribute"));
    }
  }
}
