package io.panelwright.show.value;

import java.util.Optional;

/**
 * A value as text with the parts that Grafana prints smaller, such as {@code "4.82"} and {@code "
 * s"}.
 */
public record FormattedValue(Optional<String> prefix, String text, Optional<String> suffix) {

  /** A text without prefix and suffix. */
  public static FormattedValue of(String text) {
    return new FormattedValue(Optional.empty(), text, Optional.empty());
  }

  /** All parts in one text. */
  @Override
  public String toString() {
    return prefix.orElse("") + text + suffix.orElse("");
  }
}
