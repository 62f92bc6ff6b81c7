package io.panelwright.cli.lint;

import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardInputs.Input;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.Git;
import io.panelwright.diagnostic.Finding;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.Linter;
import io.panelwright.lint.rule.RuleRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The findings of files that appeared and disappeared since a commit.
 *
 * @param added findings that the commit does not have
 * @param resolved findings that only the commit has, at their places there
 */
public record FindingChanges(List<Finding> added, List<Finding> resolved) {

  public FindingChanges {
    added = List.copyOf(added);
    resolved = List.copyOf(resolved);
  }

  /**
   * Checks files now and in a commit, with the rules of now.
   *
   * @throws io.panelwright.cli.CannotRunException if a file cannot be read
   */
  public static FindingChanges since(
      Console console,
      DashboardOptions options,
      LintConfiguration rules,
      String commit,
      List<Input> inputs) {
    FileLinter now = FileLinter.lint(console, options, linter(rules), inputs);
    Map<Input, String> uids = new LinkedHashMap<>();
    inputs.forEach(input -> uids.put(input, ""));
    now.files().forEach(file -> uids.put(file.input(), file.file().document().uid()));
    List<LocatedFinding> after =
        LocatedFinding.locate(
            now.report(List.of()).findings(), now.files(), UnaryOperator.identity());
    try (EarlierFiles earlier = EarlierFiles.copy(console, new Git(console), commit, uids)) {
      FileLinter then =
          FileLinter.lint(earlier.console(), options, linter(rules), earlier.inputs());
      List<LocatedFinding> before =
          LocatedFinding.locate(then.report(List.of()).findings(), then.files(), earlier::nameNow);
      return new FindingChanges(
          FindingMatcher.findNew(before, after), FindingMatcher.findNew(after, before));
    }
  }

  private static Linter linter(LintConfiguration rules) {
    return new Linter(rules, RuleRegistry.all());
  }
}
