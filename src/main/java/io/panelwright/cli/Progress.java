package io.panelwright.cli;

import java.io.PrintWriter;

/** How far long work is, on a terminal; nothing elsewhere. */
final class Progress implements AutoCloseable {

  /** Few files and short work need no telling. */
  private static final int MANY = 10;

  private static final long QUIET_NANOS = 300_000_000L;

  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean shown;
  private final int all;
  private final long start = System.nanoTime();
  private int done;
  private boolean told;

  Progress(Console console, int all) {
    this.err = console.err();
    this.shown = console.terminal().progress() && all >= MANY;
    this.all = all;
  }

  /** One more is done. */
  void step() {
    done++;
    if (shown && System.nanoTime() - start > QUIET_NANOS) {
      told = true;
      err.print(ERASE + done + " of " + all + " files");
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
