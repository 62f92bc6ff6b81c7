package io.panelwright.http;

import java.util.Optional;

/** A text that is sent and never shown. */
public final class Secret {

  /** What is shown in its place. */
  static final String HIDDEN = "***";

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * A secret, without the line end that editors leave in files.
   *
   * @throws IllegalArgumentException when it is empty, or has a character that no header may have
   */
  public static Secret of(String text) {
    String value = text.strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException("the secret is empty: expected a text");
    }
    Optional<Integer> odd = firstOdd(value);
    if (odd.isPresent()) {
      throw new IllegalArgumentException(
          "the secret has a control character at position "
              + (odd.get() + 1)
              + ": expected one line of text");
    }
    return new Secret(value);
  }

  private static Optional<Integer> firstOdd(String value) {
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
    return HIDDEN;
  }
}
