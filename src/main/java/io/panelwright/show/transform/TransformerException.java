package io.panelwright.show.transform;

/** A transformation that cannot be applied; the message is for the author of the panel. */
final class TransformerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TransformerException(String message) {
    super(message);
  }
}
