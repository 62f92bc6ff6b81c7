package io.panelwright.cli;

/** The exit codes of commands. */
public final class ExitCode {

  public static final int CLEAN = 0;

  /** Findings, or files that differ from the rendered ones. */
  public static final int FINDINGS = 1;

  /** The same as picocli's code. */
  public static final int WRONG_USAGE = 2;

  /** A cause outside the program prevented the work. */
  public static final int COULD_NOT_RUN = 3;

  private ExitCode() {}
}
