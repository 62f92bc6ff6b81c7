package io.panelwright.lint.rule;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.Location;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.Example;
import io.panelwright.lint.ExampleContract;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationConverter;
import io.panelwright.promql.Dialect;
import io.panelwright.text.TextWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains a rule: text, examples, and the finding of the bad example. */
public final class RuleExplanation {

  private static final String FILE = ".panelwright.yaml";

  private final RuleMetadata metadata;
  private final List<Violation> sample = new ArrayList<>();
  private final LintContext context;

  private RuleExplanation(Rule rule) {
    this.metadata = rule.metadata();
    this.context =
        metadata
            .bad()
            .analyze(
                Optional.of(ExampleContract.contract()),
                GrafanaSchema.forProfile(Profile.DEFAULT),
                Dialect.GRAFANA);
    rule.check(context, sample::add);
  }

  /** Creates the explanation of a rule. */
  public static RuleExplanation explain(Rule rule) {
    return new RuleExplanation(rule);
  }

  /** Formats the explanation for a terminal of 80 columns. */
  public String text() {
    return metadata.code()
        + " ("
        + status()
        + ")\n"
        + TextWrapper.wrap(metadata.summary(), 2, 2)
        + "\n"
        + TextWrapper.wrap(metadata.explanation(), 0, 0)
        + "\nBad:\n"
        + metadata.bad().text().indent(4)
        + sampleFinding().map(text -> "Finding:\n" + text.indent(4)).orElse("")
        + "\nGood:\n"
        + metadata.good().text().indent(4)
        + "\n"
        + TextWrapper.wrap(fixAdvice(), 0, 0)
        + (isOfPanel()
            ? "\nExclude it for one panel, in Java:\n"
                + javaExclusion().indent(4)
                + "In panels.yaml:\n"
                + yamlExclusion().indent(4)
                + "For one panel, or for all dashboards, in "
                + FILE
                + ":\n"
            : "\nExclude it in " + FILE + ":\n")
        + exclusion().indent(4);
  }

  /** Formats the explanation as a page of {@code docs/rules}. */
  public String markdown() {
    return "# "
        + metadata.code()
        + "\n\n"
        + capital(metadata.summary())
        + ".\n\n"
        + capital(status())
        + ".\n\n"
        + metadata.explanation()
        + "\n\n## Bad\n\n"
        + block(metadata.bad())
        + sampleFinding().map(text -> "\nFinding:\n\n```\n" + text + "```\n").orElse("")
        + "\n## Good\n\n"
        + block(metadata.good())
        + "\n## How to fix\n\n"
        + fixAdvice()
        + "\n\n## How to exclude it\n\n"
        + (isOfPanel() ? besidePanel() + "For one panel, or for all dashboards, in `" : "In `")
        + FILE
        + "`:\n\n```yaml\n"
        + exclusion()
        + "```\n";
  }

  /** Whether the rule reports panels, which can have exclusions beside them. */
  private boolean isOfPanel() {
    return sample.stream()
        .map(violation -> violation.location().pointer())
        .anyMatch(pointer -> !pointer.isRoot() && pointer.token(0).equals("panels"));
  }

  private String besidePanel() {
    return "Beside one panel, in Java:\n\n```java\n"
        + javaExclusion()
        + "```\n\nBeside one panel, in `panels.yaml`:\n\n```yaml\n"
        + yamlExclusion()
        + "```\n\n";
  }

  private String javaExclusion() {
    return ".excludeRule(\"" + metadata.code() + "\", \"why it is right here\")\n";
  }

  private String yamlExclusion() {
    return "exclusions:\n  - rule: " + metadata.code() + "\n    reason: why it is right here\n";
  }

  private String exclusion() {
    return "exclusions:\n  - rule: "
        + metadata.code()
        + "\n    dashboard: its-uid\n"
        + (isOfPanel() ? "    panel: Its title\n" : "")
        + "    reason: why it is right here\n"
        + "rules:\n  "
        + metadata.code()
        + ": off\n";
  }

  private String status() {
    return metadata.severity().label() + (metadata.enabledByDefault() ? "" : ", off by default");
  }

  /** The finding of the bad example, without a location. */
  private Optional<String> sampleFinding() {
    return sample.stream()
        .findFirst()
        .map(
            violation ->
                ViolationConverter.toFinding(violation, context.document(), Optional.empty()))
        .map(RuleExplanation::withoutPlace);
  }

  private static String withoutPlace(Finding finding) {
    return FindingFormatter.wrapEntry(finding.at(Location.unknown()));
  }

  private String fixAdvice() {
    return sample.stream().anyMatch(violation -> violation.fix().isPresent())
        ? "Run `panelwright lint --fix FILE`; add `--dry-run` to show the change only."
        : "Edit the dashboard as in the good example.";
  }

  private static String block(Example example) {
    String language = language(example);
    return "```" + language + "\n" + example.text() + "\n```\n";
  }

  private static String language(Example example) {
    if (example instanceof Example.Query) {
      return "promql";
    }
    return example instanceof Example.Files ? "yaml" : "json";
  }

  private static String capital(String text) {
    return text.matches("[a-z_]+\\(.*")
        ? text
        : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
