package io.panelwright.policy.safety;

import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text panel shows text and runs nothing. */
final class TextPanelRunsNoScript implements Policy {

  private static final Rule RULE =
      Rule.error(
          "text-script",
          "a text panel runs a script, or has another page in it",
          """
          Where an administrator has switched sanitising off, the script runs in the session of
          everybody who opens the dashboard, with all that they may do. Elsewhere Grafana shows its
          text or nothing, and the panel lacks what the script was for. Say it in Markdown, or link
          to the page.
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
    Matcher script = SCRIPT.matcher(prose.html());
    if (script.find()) {
      report.add(
          Report.of(
              this,
              prose.where(),
              "the text has \"" + start(script.group()) + "\" in it",
              "say it in Markdown, or link to a page"));
    }
  }

  private static String start(String tag) {
    return tag.length() > SHOWN ? tag.substring(0, SHOWN) + "…" : tag;
  }
}
