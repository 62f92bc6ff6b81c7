package io.panelwright.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumberTest {

  /** Expected values from {@code JSON.stringify} of V8. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-1, -1",
    "100, 100",
    "1.50, 1.5",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "0.010, 0.01",
    "1e-6, 0.000001",
    "1.5e-6, 0.0000015",
    "1e-7, 1e-7",
    "-1.5e-7, -1.5e-7",
    "9.999999e-7, 9.999999e-7",
    "123456789, 123456789",
    "9007199254740993, 9007199254740992",
    "123456789012345680000, 123456789012345680000",
    "999999999999999900000, 999999999999999900000",
    "1e21, 1e+21",
    "1.5e21, 1.5e+21",
    "1e100, 1e+100",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "5e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    // Doubles that Double.toString of JDK 17 prints with an unnecessary digit.
    "2e23, 2e+23",
    "2.0E-3, 0.002",
    // Powers of two: the shortest decimal is not the one nearest to the double.
    "5.960464477539063e-8, 5.960464477539063e-8",
    "5.684341886080802e-14, 5.684341886080802e-14",
    "6.189700196426902e26, 6.189700196426902e+26",
    "7.120236347223045e-307, 7.120236347223045e-307"
  })
  void doublesPrintAsInEcmaScript(double value, String text) {
    assertThat(Json.of(value)).isEqualTo(new JsonNumber(text));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void infiniteNumbersAndNanAreRejected(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.of(value))
        .withMessage(value + " is not a JSON number: use a finite number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "01", "1.", ".5", "+1", "1e", "0x1", "NaN", "1 ", "--1", "١", "1_0"})
  void otherNotationsAreRejected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JsonNumber(text))
        .withMessage("\"" + text + "\" is not a JSON number");
  }

  /** An empty value: not a whole number that fits. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "8, 8",
    "8.0, 8",
    "8e0, 8",
    "1.5e1, 15",
    "-12, -12",
    "9007199254740993, 9007199254740993",
    "9223372036854775807, 9223372036854775807",
    "9223372036854775808,",
    "8.5,",
    "1e-1,",
    "1e400,",
    "1e2147483647,",
    "1e2147483648,",
    "1e99999999999,",
    "-1e-99999999999,",
    "0e99999999999,"
  })
  void wholeNumbersAreRecognizedInEveryNotation(String text, Long value) {
    assertThat(Json.object().with("n", new JsonNumber(text)).integer("n").orElse(null))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"1e400, Infinity", "1e-400, 0.0", "0.10000000000000001, 0.1", "1E3, 1000.0"})
  void theDoubleIsThatOfJavaScript(String text, double value) {
    assertThat(new JsonNumber(text).toDouble()).isEqualTo(value);
  }

  @Property(tries = 2000)
  void aPrintedDoubleParsesToTheSameDouble(@ForAll("finite") double value) {
    String text = Json.of(value).text();

    assertThat(Double.parseDouble(text)).isEqualTo(value == 0 ? 0.0 : value);
    assertThat(text.length()).isLessThanOrEqualTo(25);
    assertThat(JsonReader.read(text)).isEqualTo(Json.of(value));
  }

  @Provide
  Arbitrary<Double> finite() {
    Arbitrary<Double> bits =
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    Arbitrary<Double> powers =
        Arbitraries.integers().between(-1074, 1023).map(e -> Math.scalb(1.0, e));
    return Arbitraries.oneOf(bits, powers, Arbitraries.doubles());
  }
}
