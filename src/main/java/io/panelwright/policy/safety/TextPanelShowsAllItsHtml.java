package io.panelwright.policy.safety;

import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text panel uses only HTML that Grafana lets through. */
final class TextPanelShowsAllItsHtml implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "text-html",
          "a text panel has HTML that Grafana does not let through",
          """
          Grafana sanitises text panels: a tag that it does not allow is shown as text, with its angle
          brackets, and a style sheet or a form has no effect. Use Markdown and plain tags.
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

  /** Tags of HTML that the sanitiser's list lacks; made-up tags are shown as text on purpose. */
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Placed panel : subject.panels()) {
      Prose.of(panel).ifPresent(prose -> check(prose, report));
    }
  }

  private void check(Prose prose, Report report) {
    Set<String> refused = new TreeSet<>();
    TAG.matcher(prose.html())
        .results()
        .map((MatchResult match) -> match.group(1).toLowerCase(Locale.ROOT))
        .filter(REFUSED::contains)
        .forEach(refused::add);
    for (String tag : refused) {
      report.add(
          Report.of(
              this,
              prose.where(),
              "Grafana does not let <" + tag + "> through",
              "use Markdown, or plain tags with a style attribute"));
    }
  }
}
