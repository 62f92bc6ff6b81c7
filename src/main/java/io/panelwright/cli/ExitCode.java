package io.panelwright.cli;

/** How a command ends. */
final class ExitCode {

  static final int CLEAN = 0;
  static final int FINDINGS = 1;

  /** Also picocli's own. */
  static final int WRONG_USAGE = 2;

  static final int COULD_NOT_RUN = 3;

  private ExitCode() {}
}
