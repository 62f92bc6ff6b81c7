package io.panelwright.stack;

/** The stack cannot do what it was asked for; the message says why, and what to do. */
public final class StackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StackException(String message) {
    super(message);
  }

  StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
