package io.panelwright.lint;

/** An exception for team rules that cannot be loaded or fail; the message contains the class. */
public final class RuleProviderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RuleProviderException(String message, Throwable cause) {
    super(message, cause);
  }

  public RuleProviderException(String message) {
    super(message);
  }
}
