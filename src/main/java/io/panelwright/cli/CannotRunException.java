package io.panelwright.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Something outside the program keeps a command from running; the message says what to do. */
public final class CannotRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the failure that is the cause. */
  public CannotRunException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Without another failure. */
  public CannotRunException(String message) {
    super(message);
  }

  /** For a file that cannot be written, with the reason in plain words. */
  public static CannotRunException cannotWrite(Path file, IOException failure) {
    return new CannotRunException(file + " cannot be written: " + Output.reason(failure), failure);
  }
}
