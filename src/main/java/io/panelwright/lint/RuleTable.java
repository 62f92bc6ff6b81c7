package io.panelwright.lint;

import io.panelwright.diagnostic.Paragraph;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Rule;

/** All rules as a list. */
public final class RuleTable {

  private RuleTable() {}

  /** For a terminal of 80 columns: code, severity as configured, and summary. */
  public static String text(Configuration configuration) {
    StringBuilder out = new StringBuilder();
    int codes = Policies.codes().stream().mapToInt(String::length).max().orElse(0);
    int column = codes + 2 + "warning".length() + 2;
    for (Policy policy : Policies.all()) {
      Rule rule = policy.rule();
      String severity = configuration.severity(rule).map(s -> s.word()).orElse("off");
      String head = pad(rule.code(), codes + 2) + pad(severity, "warning".length() + 2);
      String summary = Paragraph.of(rule.summary(), column, column);
      out.append(head).append(summary.substring(column));
    }
    return out.toString();
  }

  /** The index of the pages. */
  public static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("| Rule | Severity | What is wrong |\n|---|---|---|\n");
    for (Policy policy : Policies.all()) {
      Rule rule = policy.rule();
      out.append("| [`")
          .append(rule.code())
          .append("`](")
          .append(rule.code())
          .append(".md) | ")
          .append(rule.on() ? rule.severity().word() : "off")
          .append(" | ")
          .append(rule.summary().replace("|", "\\|"))
          .append(" |\n");
    }
    return out.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
