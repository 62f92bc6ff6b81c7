package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Literal results of Node.js. */
class EcmaScriptNumberTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "-1536, -1536",
    "0.1, 0.1",
    "-12.5, -12.5",
    "0.000001, 0.000001",
    "1e-7, 1e-7",
    "0.30000000000000004, 0.30000000000000004",
    "123456789012345680, 123456789012345680",
    "1e21, 1e+21",
    "-1.5e300, -1.5e+300",
    "4.9e-324, 5e-324",
    "NaN, NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity"
  })
  void aNumberIsPrintedAsItsShortestDecimal(double value, String text) {
    assertThat(EcmaScriptNumber.print(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1.005, 2, 1.00",
    "2.5, 0, 3",
    "-2.5, 0, -3",
    "0, 3, 0.000",
    "-0.0, 1, 0.0",
    "-0.001, 2, -0.00",
    "1e21, 2, 1e+21",
    "1.5, 1.9, 1.5",
    "NaN, 2, NaN"
  })
  void fixedDecimalsRoundTheExactValue(double value, double places, String text) {
    assertThat(EcmaScriptNumber.toFixed(value, places)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0e+0",
    "0, 2, 0.00e+0",
    "1234.5678, 2, 1.23e+3",
    "9.995, 0, 1e+1",
    "-0.00123, 1, -1.2e-3",
    "1, 3, 1.000e+0",
    "Infinity, 2, Infinity"
  })
  void anExponentHasFixedDecimals(double value, double places, String text) {
    assertThat(EcmaScriptNumber.toExponential(value, places)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0e+0", "1234.5, 1.2345e+3", "-1e-10, -1e-10", "5e-324, 5e-324"})
  void anExponentHasAsManyDecimalsAsNecessary(double value, String text) {
    assertThat(EcmaScriptNumber.toExponential(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "255, ff",
    "-1536, -600",
    "0.1, 0.1999999999999a",
    "59.9, 3b.e66666666666",
    "9007199254740994, 20000000000002",
    "1e21, 3635c9adc5dea00000",
    "NaN, NaN"
  })
  void hexadecimalDigitsIncludeTheFraction(double value, String text) {
    assertThat(EcmaScriptNumber.toHexadecimal(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "' 12.5 ', 12.5",
    "1e3, 1000",
    ".5, 0.5",
    "0x1F, 31",
    "0b101, 5",
    "0o17, 15",
    "-0x1F, NaN",
    "1px, NaN",
    "'1,000', NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity",
    "infinity, NaN"
  })
  void aWholeTextIsANumber(String text, double value) {
    assertThat(EcmaScriptNumber.parse(text)).isEqualTo(Double.valueOf(value));
  }

  @ParameterizedTest
  @CsvSource({"12px, 12", "' -5', -5", "1e3, 1", "px, NaN", "'', NaN"})
  void aTextStartsWithAnInteger(String text, double value) {
    assertThat(EcmaScriptNumber.parseInteger(text)).isEqualTo(Double.valueOf(value));
  }

  @ParameterizedTest
  @CsvSource({"2.5, 3", "-2.5, -2", "0.49999999999999994, 0", "4503599627370497, 4503599627370497"})
  void halvesAreRoundedUp(double value, double rounded) {
    assertThat(EcmaScriptNumber.round(value)).isEqualTo(rounded);
  }

  @Test
  void aTextOfAMillionDigitsTakesNoTime() {
    String digits = "1".repeat(1_000_000);
    assertThat(EcmaScriptNumber.parse(digits)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(EcmaScriptNumber.parse(digits + "x")).isNaN();
    assertThat(EcmaScriptNumber.parse("0x" + digits)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(EcmaScriptNumber.parse("0b" + "0".repeat(1_000_000) + "1")).isEqualTo(1);
  }

  @Test
  void decimalsHaveBounds() {
    assertThatThrownBy(() -> EcmaScriptNumber.toFixed(1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the number of decimals is -1; it must be between 0 and 100");
    assertThatThrownBy(() -> EcmaScriptNumber.toExponential(1, 101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the number of decimals is 101; it must be between 0 and 100");
  }
}
