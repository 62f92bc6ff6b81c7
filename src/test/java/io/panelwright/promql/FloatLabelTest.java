package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatLabelTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1.0",
    "0, 0.0",
    "-1, -1.0",
    "0.5, 0.5",
    "0.50, 0.5",
    ".5, 0.5",
    "1., 1.0",
    "1.0, 1.0",
    "100000, 100000.0",
    "1000000, 1e+06",
    "1234567, 1.234567e+06",
    "1e6, 1e+06",
    "0.00001, 1e-05",
    "3.2e-05, 3.2e-05"
  })
  void valuesAreNormalizedAsPrometheus3Does(String value, String normalized) {
    assertThat(FloatLabel.normalize(value)).contains(normalized);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "+Inf", "NaN", "a", "1a", ".", "1e", "0x1", "1_0", "1|2", "1e999", "1 "})
  void otherTextsAreNoNumbers(String value) {
    assertThat(FloatLabel.normalize(value)).isEmpty();
  }
}
