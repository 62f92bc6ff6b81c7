package io.panelwright.lint;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Paragraph;
import io.panelwright.diagnostic.TextReport;
import io.panelwright.policy.Example;
import io.panelwright.policy.ExampleContract;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Dialect;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A rule explained with what it says of its own bad example. */
public final class RuleExplanation {

  private static final String FILE = ".panelwright.yaml";

  private final Rule rule;
  private final List<Violation> sample = new ArrayList<>();

  private RuleExplanation(Policy policy) {
    this.rule = policy.rule();
    Subject subject =
        Subject.of(
            rule.bad().document(),
            Optional.of(ExampleContract.contract()),
            Vocabulary.of(Profile.DEFAULT),
            Dialect.GRAFANA);
    policy.check(subject, sample::add);
  }

  /** The explanation of a policy's rule. */
  public static RuleExplanation of(Policy policy) {
    return new RuleExplanation(policy);
  }

  /** The path of a rule's page, from the project's root; a team's rule has none. */
  public static Optional<String> page(String code) {
    return Policies.isBuiltIn(code)
        ? Optional.of("docs/policies/" + code + ".md")
        : Optional.empty();
  }

  /** For a terminal of 80 columns. */
  public String text() {
    return rule.code()
        + " ("
        + status()
        + ")\n"
        + Paragraph.of(rule.summary(), 2, 2)
        + "\n"
        + Paragraph.of(rule.why(), 0, 0)
        + "\nBad:\n"
        + rule.bad().text().indent(4)
        + said().map(text -> "What is said of it:\n" + text.indent(4)).orElse("")
        + "\nGood:\n"
        + rule.good().text().indent(4)
        + "\n"
        + Paragraph.of(mending(), 0, 0)
        + page(rule.code()).map(page -> "\nPage: " + page + "\n").orElse("");
  }

  /** As the page in {@code docs/policies} has it. */
  public String markdown() {
    return "# "
        + rule.code()
        + "\n\n"
        + capital(rule.summary())
        + ".\n\n"
        + capital(status())
        + ".\n\n"
        + rule.why()
        + "\n\n## Bad\n\n"
        + block(rule.bad())
        + said().map(text -> "\nWhat is said of it:\n\n```\n" + text + "```\n").orElse("")
        + "\n## Good\n\n"
        + block(rule.good())
        + "\n## Mend it\n\n"
        + mending()
        + "\n\n## Where it does not count\n\n"
        + "In `"
        + FILE
        + "`, for one panel, or for all:\n\n```yaml\n"
        + exclusion()
        + "```\n";
  }

  private String exclusion() {
    return "exclusions:\n  - rule: "
        + rule.code()
        + "\n    dashboard: its-uid\n    panel: Its title\n    reason: why it is right there\n"
        + "rules:\n  "
        + rule.code()
        + ": off\n";
  }

  private String status() {
    return rule.severity().word() + (rule.on() ? "" : " where it is switched on");
  }

  /** What the report says of the bad example, without its place in no file. */
  private Optional<String> said() {
    return sample.stream()
        .findFirst()
        .map(found -> ViolationFinding.of(found, rule.bad().document(), Optional.empty()))
        .map(RuleExplanation::withoutPlace);
  }

  private static String withoutPlace(Finding finding) {
    String path = String.join(" / ", finding.place().path());
    return TextReport.entry(finding).replaceFirst("^" + Pattern.quote(path) + ": ", "");
  }

  private String mending() {
    return sample.stream().anyMatch(found -> found.fix().isPresent())
        ? "`panelwright lint --fix FILE` shows the change; with `--write` it makes it."
        : "By hand, as in the good example.";
  }

  private static String block(Example example) {
    String language = example instanceof Example.Query ? "promql" : "json";
    return "```" + language + "\n" + example.text() + "\n```\n";
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
