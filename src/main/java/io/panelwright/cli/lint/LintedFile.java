package io.panelwright.cli.lint;

import io.panelwright.cli.DashboardInputs.Input;
import io.panelwright.cli.render.ProjectLinter;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.lint.LintResult;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationConverter;
import io.panelwright.report.ExcludedFinding;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard of a file, and its violations.
 *
 * @param findings the violations as findings at lines of the file
 * @param contract the name of the contract that it was checked against; empty without one
 */
record LintedFile(
    Input input, DashboardFile file, LintResult result, List<Finding> findings, String contract) {

  static LintedFile of(Input input, DashboardFile file, LintResult result, String contract) {
    List<Finding> findings =
        result.violations().stream().map(violation -> finding(violation, file)).toList();
    return new LintedFile(input, file, result, findings, contract);
  }

  List<Violation> violations() {
    return result.violations();
  }

  /** The text that fixes edit; empty if they must not. */
  String text() {
    return file.editableText().orElse("");
  }

  List<ExcludedFinding> excluded() {
    return ProjectLinter.excluded(result, violation -> finding(violation, file));
  }

  private static Finding finding(Violation violation, DashboardFile file) {
    return ViolationConverter.toFinding(
        violation, file.document(), Optional.of(file.position(violation.location().pointer())));
  }
}
