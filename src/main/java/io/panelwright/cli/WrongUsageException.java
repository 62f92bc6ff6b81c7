package io.panelwright.cli;

/** The user has to call the program in another way; the message says how. */
final class WrongUsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongUsageException(String message) {
    super(message);
  }
}
