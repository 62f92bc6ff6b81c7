package io.panelwright.lint.rule;

import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.text.TextWrapper;

/** Formats all rules as a table. */
public final class RuleTable {

  private RuleTable() {}

  /** Formats a table of 80 columns: code, configured severity and summary. */
  public static String text(LintConfiguration configuration) {
    StringBuilder out = new StringBuilder();
    int codes = RuleRegistry.codes().stream().mapToInt(String::length).max().orElse(0);
    int column = codes + 2 + "warning".length() + 2;
    for (Rule rule : RuleRegistry.all()) {
      RuleMetadata metadata = rule.metadata();
      String severity = configuration.severity(metadata).map(s -> s.label()).orElse("off");
      String head = pad(metadata.code(), codes + 2) + pad(severity, "warning".length() + 2);
      String summary = TextWrapper.wrap(metadata.summary(), column, column);
      out.append(head).append(summary.substring(column));
    }
    return out.toString();
  }

  /** Formats the index page of the rule documentation. */
  public static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("| Rule | Severity | What is wrong |\n|---|---|---|\n");
    for (Rule rule : RuleRegistry.all()) {
      RuleMetadata metadata = rule.metadata();
      out.append("| [`")
          .append(metadata.code())
          .append("`](")
          .append(metadata.code())
          .append(".md) | ")
          .append(metadata.enabledByDefault() ? metadata.severity().label() : "off")
          .append(" | ")
          .append(metadata.summary().replace("|", "\\|"))
          .append(" |\n");
    }
    return out.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
