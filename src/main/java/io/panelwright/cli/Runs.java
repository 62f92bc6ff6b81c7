package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.lint.Linter;
import io.panelwright.lint.RuleExplanation;
import io.panelwright.policy.Rule;
import io.panelwright.report.ReportedRule;
import io.panelwright.report.Run;
import java.util.List;

/** Runs of the rules, for reports. */
final class Runs {

  private Runs() {}

  static Run of(List<Finding> findings, List<String> sources, Linter linter, String... notes) {
    List<ReportedRule> rules = linter.rules().stream().map(Runs::reported).toList();
    return new Run(findings, sources, rules, List.of(notes));
  }

  private static ReportedRule reported(Rule rule) {
    return new ReportedRule(
        rule.code(),
        rule.severity(),
        rule.summary(),
        rule.why(),
        RuleExplanation.page(rule.code()));
  }
}
