package io.panelwright.cli;

/** Something outside the program keeps a command from running; the message says what to do. */
final class CannotRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotRunException(String message, Throwable cause) {
    super(message, cause);
  }

  CannotRunException(String message) {
    super(message);
  }
}
