package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Special values; {@code JsonNumberTest} has the finite numbers. */
class ShortestDecimalTest {

  @ParameterizedTest
  @CsvSource({
    "NaN, NaN",
    "Infinity, +Inf",
    "-Infinity, -Inf",
    "0, 0",
    "-0.0, 0",
    "0.1, 0.1",
    "-1.5, -1.5",
    "1e21, 1e+21",
    "1e-7, 1e-7",
    // The smallest long, and numbers that powers of ten multiply to it.
    "-9223372036854775808, -9223372036854776000",
    "-922337203685477580.8, -922337203685477600",
    "-9223372036854.775808, -9223372036854.775"
  })
  void specialValuesHaveTheNotationOfPromql(double value, String text) {
    assertThat(ShortestDecimal.print(value)).isEqualTo(text);
  }
}
