package io.panelwright.cli.lint;

import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardInputs.Input;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.Git;
import io.panelwright.cli.WorkersOption;
import io.panelwright.diagnostic.Finding;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.Linter;
import io.panelwright.lint.rule.RuleRegistry;
import java.nio.file.Path;
import java.util.List;

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
   * @param folder of the files, whose deleted files are part of the commit
   * @throws io.panelwright.cli.CannotRunException if a file cannot be read
   */
  public static FindingChanges since(
      Console console,
      DashboardOptions options,
      LintConfiguration rules,
      String commit,
      Path folder,
      List<Input> inputs) {
    var reader = new DashboardInputs(console);
    var comparison =
        SourceComparison.compare(
            console,
            new FileLinter.Settings(options, linter(rules), new WorkersOption().count()),
            linter(rules),
            new EarlierFiles(console, new Git(console), commit),
            inputs.stream().map(input -> LintSource.of(reader, input)).toList(),
            List.of(folder));
    return new FindingChanges(
        FindingMatcher.findNew(comparison.before(), comparison.after()),
        FindingMatcher.findNew(comparison.after(), comparison.before()));
  }

  private static Linter linter(LintConfiguration rules) {
    return new Linter(rules, RuleRegistry.all());
  }
}
