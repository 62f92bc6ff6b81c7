package io.panelwright.cli;

import java.io.PrintWriter;

/** Shows the progress of long work on a terminal, and nothing elsewhere. */
public final class Progress implements AutoCloseable {

  /** Fewer items finish before the line could be read. */
  private static final int MIN_ITEMS = 10;

  private static final long DELAY_NANOS = 300_000_000L;

  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean shown;
  private final String unit;
  private final long start = System.nanoTime();
  private boolean printed;

  /**
   * Starts the work.
   *
   * @param unit the counted items, such as files
   */
  public Progress(Console console, String unit) {
    this.err = console.trustedErr();
    this.shown = console.terminal().progress();
    this.unit = unit;
  }

  /** Shows the number of finished items. */
  public void update(int done, int total) {
    if (shown && total >= MIN_ITEMS && System.nanoTime() - start > DELAY_NANOS) {
      printed = true;
      err.print(ERASE + done + " of " + total + " " + unit);
      err.flush();
    }
  }

  /** Shows what is being done, for work whose amount is not known. */
  public void show(String activity) {
    if (shown && System.nanoTime() - start > DELAY_NANOS) {
      printed = true;
      err.print(ERASE + activity);
      err.flush();
    }
  }

  @Override
  public void close() {
    if (printed) {
      err.print(ERASE);
      err.flush();
    }
  }
}
