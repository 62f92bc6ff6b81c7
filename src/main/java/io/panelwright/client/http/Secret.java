package io.panelwright.client.http;

import io.panelwright.text.SecretRedactor;
import java.util.Optional;

/** A text that is sent but never printed. */
public final class Secret {

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Creates a secret; leading and trailing white space, such as the line end of a file, is removed.
   *
   * @throws IllegalArgumentException if the text is empty or has a control character
   */
  public static Secret of(String text) {
    String value = text.strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException("the secret is empty: expected a text");
    }
    Optional<Integer> position = findControlCharacter(value);
    if (position.isPresent()) {
      throw new IllegalArgumentException(
          "the secret has a control character at position "
              + (position.get() + 1)
              + ": expected one line of text");
    }
    return new Secret(value);
  }

  private static Optional<Integer> findControlCharacter(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  String reveal() {
    return value;
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return SecretRedactor.REPLACEMENT;
  }
}
