package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoNumberFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                       | 0                      | 0
          -0.0                    | -0                     | -0
          1                       | 1                      | 1
          -2.5                    | -2.5                   | -2.5
          0.1                     | 0.1                    | 0.1
          0.0001                  | 0.0001                 | 0.0001
          0.00001                 | 0.00001                | 1e-05
          100000                  | 100000                 | 100000
          999999.5                | 999999.5               | 999999.5
          1000000                 | 1000000                | 1e+06
          1234567.5               | 1234567.5              | 1.2345675e+06
          2e23                    | 200000000000000000000000 | 2e+23
          9007199254740993        | 9007199254740992       | 9.007199254740992e+15
          1.1e-10                 | 0.00000000011          | 1.1e-10
          5e-324                  | 0.%s5                  | 5e-324
          1.7976931348623157e308  | 17976931348623157%s    | 1.7976931348623157e+308
          -Infinity               | -Inf                   | -Inf
          Infinity                | +Inf                   | +Inf
          NaN                     | NaN                    | NaN
          """)
  void numbersInBothFormats(double number, String plain, String general) {
    String zeros = "0".repeat(number < 1 ? 323 : 292);

    assertThat(GoNumberFormat.formatPlain(number)).isEqualTo(plain.replace("%s", zeros));
    assertThat(GoNumberFormat.formatGeneral(number)).isEqualTo(general);
  }

  @Test
  void aPrintedNumberParsesToTheSameNumber() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 5_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        assertThat(Double.parseDouble(GoNumberFormat.formatPlain(number))).isEqualTo(number);
        assertThat(Double.parseDouble(GoNumberFormat.formatGeneral(number))).isEqualTo(number);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "1, 1ms",
    "1000, 1s",
    "90000, 1m30s",
    "3600000, 1h",
    "5400000, 1h30m",
    "86400000, 1d",
    "604800000, 1w",
    "1209600000, 2w",
    "691200000, 8d",
    "31536000000, 1y",
    "31622400000, 366d",
    "33082200123, 382d21h30m123ms",
    "-300000, -5m"
  })
  void durations(long milliseconds, String text) {
    assertThat(GoNumberFormat.formatDuration(milliseconds)).isEqualTo(text);
  }
}
