package io.panelwright.export;

/** Options that the form of an export does not support; the message has the next step. */
public final class ExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ExportException(String message) {
    super(message);
  }
}
