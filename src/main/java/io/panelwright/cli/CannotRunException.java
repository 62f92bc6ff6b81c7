package io.panelwright.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A cause outside the program prevents a command from running; the message contains the fix. */
public final class CannotRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure with a cause. */
  public CannotRunException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A failure without a cause. */
  public CannotRunException(String message) {
    super(message);
  }

  /** The failure for a file that cannot be written. */
  public static CannotRunException cannotWrite(Path file, IOException failure) {
    return new CannotRunException(
        file + " cannot be written: " + AtomicFiles.failureReason(failure), failure);
  }
}
