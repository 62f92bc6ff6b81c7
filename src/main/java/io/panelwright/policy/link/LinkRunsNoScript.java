package io.panelwright.policy.link;

import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/** A link leads somewhere and runs nothing. */
final class LinkRunsNoScript implements Policy {

  private static final Rule RULE =
      Rule.error(
          "link-script",
          "a link runs a script",
          """
          An address such as "javascript:…" runs in the session of whoever clicks on it. Grafana
          replaces it by an empty page, unless somebody switched that off. Link to a page.
          """,
          Example.dashboard(
              """
              {"links": [{"type": "link", "title": "Reset", "url": "javascript:reset()"}]}
              """),
          Example.dashboard(
              """
              {"links": [{"type": "link", "title": "Reset", "url": "https://example.com/reset"}]}
              """));

  /** Browsers skip blanks and control characters in front of and inside the scheme. */
  private static final Pattern SKIPPED = Pattern.compile("[\\s\\p{Cntrl}]+");

  private static final Pattern SCRIPT =
      Pattern.compile("^(javascript:|vbscript:|data:text/html).*", Pattern.DOTALL);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Text link : Links.of(subject)) {
      String address = SKIPPED.matcher(link.value()).replaceAll("").toLowerCase(Locale.ROOT);
      if (SCRIPT.matcher(address).matches()) {
        report.add(
            Report.of(
                this,
                link.where(),
                "the link runs a script in the browser",
                "link to a page instead"));
      }
    }
  }
}
