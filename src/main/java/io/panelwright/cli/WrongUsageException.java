package io.panelwright.cli;

/** The command line is wrong; the message contains the correct usage. */
public final class WrongUsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WrongUsageException(String message) {
    super(message);
  }
}
