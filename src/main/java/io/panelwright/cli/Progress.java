package io.panelwright.cli;

import java.io.PrintWriter;

/** How far long work is, on a terminal; nothing elsewhere. */
final class Progress implements AutoCloseable {

  /** Little and short work needs no telling. */
  private static final int MANY = 10;

  private static final long QUIET_NANOS = 300_000_000L;

  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean shown;
  private final String what;
  private final long start = System.nanoTime();
  private boolean told;

  /**
   * Work that starts now.
   *
   * @param what is counted, such as files
   */
  Progress(Console console, String what) {
    this.err = console.err();
    this.shown = console.terminal().progress();
    this.what = what;
  }

  /** So many are done. */
  void at(int done, int all) {
    if (shown && all >= MANY && System.nanoTime() - start > QUIET_NANOS) {
      told = true;
      err.print(ERASE + done + " of " + all + " " + what);
      err.flush();
    }
  }

  @Override
  public void close() {
    if (told) {
      err.print(ERASE);
      err.flush();
    }
  }
}
