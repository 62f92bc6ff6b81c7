package io.panelwright.cli.lint;

import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardInputs.Input;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file that takes part in a run of lint.
 *
 * @param bytes its content, read once
 * @param scope what is checked
 * @param earlierBlob the id of its content in an earlier commit; empty if there is none
 */
record LintSource(Input input, Supplier<byte[]> bytes, Scope scope, Optional<String> earlierBlob) {

  /** What is checked in a file. */
  enum Scope {
    /** All rules. */
    ALL_RULES,
    /** The rules that compare dashboards: the file itself has not changed. */
    COMPARING_RULES,
    /** Nothing; rules compare other dashboards with it. */
    OUTLINE
  }

  LintSource(Input input, Supplier<byte[]> bytes, Scope scope) {
    this(input, bytes, scope, Optional.empty());
  }

  /** A file that is checked by all rules. */
  static LintSource of(DashboardInputs reader, Input input) {
    return new LintSource(input, () -> reader.readBytes(input), Scope.ALL_RULES);
  }

  LintSource with(Scope other) {
    return new LintSource(input, bytes, other, earlierBlob);
  }

  LintSource withEarlierBlob(Optional<String> id) {
    return new LintSource(input, bytes, scope, id);
  }
}
