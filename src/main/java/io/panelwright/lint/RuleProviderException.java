package io.panelwright.lint;

/** The rules of a team cannot be loaded or fail; the message names the class. */
public final class RuleProviderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RuleProviderException(String message, Throwable cause) {
    super(message, cause);
  }

  RuleProviderException(String message) {
    super(message);
  }
}
