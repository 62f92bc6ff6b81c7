package io.panelwright.promql;

import java.util.List;
import java.util.Optional;

/** The labels {@code le} and {@code quantile}, whose values are numbers. */
public final class FloatLabel {

  private static final List<String> NAMES = List.of("le", "quantile");

  private static final String NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?";

  private FloatLabel() {}

  /** Whether a label has numbers as values. */
  public static boolean isFloat(String label) {
    return NAMES.contains(label);
  }

  /**
   * The value as Prometheus 3 stores it: 1 as {@code 1.0}, 1000000 as {@code 1e+06}; empty if it is
   * not a finite number.
   *
   * @see <a href="https://prometheus.io/docs/prometheus/latest/migration/">migration guide</a>
   */
  public static Optional<String> normalize(String value) {
    if (!value.matches(NUMBER)) {
      return Optional.empty();
    }
    String text = GoNumberFormat.formatGeneral(Double.parseDouble(value));
    boolean isFloat = text.contains(".") || text.contains("e");
    return text.contains("Inf") ? Optional.empty() : Optional.of(isFloat ? text : text + ".0");
  }
}
