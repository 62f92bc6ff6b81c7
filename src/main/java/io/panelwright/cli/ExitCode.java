package io.panelwright.cli;

/** How a command ends. */
public final class ExitCode {

  public static final int CLEAN = 0;

  /** Also for files that differ from what would be rendered. */
  public static final int FINDINGS = 1;

  /** Also picocli's own. */
  public static final int WRONG_USAGE = 2;

  /** Something outside the program prevents the work. */
  public static final int COULD_NOT_RUN = 3;

  private ExitCode() {}
}
