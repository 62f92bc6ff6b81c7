package io.panelwright.client.prometheus;

/** A body that is not a response of this API; the message says what was expected and found. */
final class MalformedResponseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedResponseException(String message) {
    super(message);
  }
}
