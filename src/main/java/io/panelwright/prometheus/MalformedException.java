package io.panelwright.prometheus;

/** JSON that is no answer of this API; the message says what was found and what was expected. */
final class MalformedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedException(String message) {
    super(message);
  }
}
