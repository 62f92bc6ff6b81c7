package io.panelwright.cli;

/** How a command ends. Wrong usage, 2, is picocli's. */
final class ExitCode {

  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int COULD_NOT_RUN = 3;

  private ExitCode() {}
}
