package io.panelwright.discovery;

import java.util.Optional;

/** Reads numbers in labels such as {@code le} and {@code quantile}. */
final class MetricNumbers {

  private MetricNumbers() {}

  /** The number; empty for another text. */
  static Optional<Double> parse(String text) {
    return switch (text) {
      case "+Inf", "Inf" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-Inf" -> Optional.of(Double.NEGATIVE_INFINITY);
      default -> {
        try {
          yield Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
          yield Optional.empty();
        }
      }
    };
  }
}
