package io.panelwright.show.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.show.frame.Cell;
import io.panelwright.testing.CpuTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormatsTest {

  /** 2026-01-15T12:34:56Z. */
  private static final long NOW = 1_768_480_496_000L;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none          | 1234.5       | 1235",
        "none          | 0.00123      | 0.00123",
        "none          | 99.95        | 100.0",
        "''            | 3            | 3",
        "short         | 1027         | '1.03 K'",
        "short         | 1e9          | '1 Bil'",
        "sishort       | 0.001        | '1 m'",
        "percentunit   | 0.0125       | 1.25%",
        "percent       | 12.5         | 12.5%",
        "bytes         | 1536         | '1.50 KiB'",
        "decbytes      | 1500000      | '1.50 MB'",
        "kbytes        | 0.5          | '512 B'",
        "MBs           | 1500         | '1.50 GB/s'",
        "reqps         | 132          | '132 req/s'",
        "cpm           | 1500         | '1.50K c/m'",
        "reqps         | NaN          | 'NaNundefined req/s'",
        "s             | 0            | '0 s'",
        "s             | 0.00482      | '4.82 ms'",
        "s             | 90           | '1.50 mins'",
        "s             | 3600         | '1 hour'",
        "s             | 172800       | '2 days'",
        "ms            | 59999        | '60.0 s'",
        "ms            | 120000       | '2 mins'",
        "h             | 12           | '12 hour'",
        "d             | 2            | '2 days'",
        "timeticks     | 6000         | '1 min'",
        "dtdurations   | 90061        | '1 day'",
        "dtdurations   | -90061       | '1 day ago'",
        "dthms         | 3723         | 01:02:03",
        "dtdhms        | 90061        | '1 d 01:01:01'",
        "clocks        | 3723         | 1h:02m:03s:000ms",
        "currencyUSD   | -1536        | '-$1.54K'",
        "currencySEK   | 1536         | '1.54Kkr'",
        "currency:zł   | 5            | zł5",
        "currency:financial:€:suffix | 1234.56 | '1,234.6€'",
        "locale        | 1234567.8915 | '1,234,567.892'",
        "sci           | 1234.5       | 1.2345e+3",
        "hex0x         | -255         | -0xFF",
        "bool_yes_no   | 0            | No",
        "bool:up/down  | 2            | up",
        "si:mV         | 1500         | '1.50 V'",
        "si:µs         | 1500         | '1.50 ms'",
        "count:jobs    | 2500000      | '2.50M jobs'",
        "suffix:evt/s  | 3            | '3 evt/s'",
        "prefix:~      | 3            | ~3",
        "evt/s         | 3            | '3 evt/s'",
        "farenheit     | 3            | '3 °F'",
        "short         | Infinity     | ∞",
        "none          | -Infinity    | -∞",
        "none          | 1e21         | 1e+21",
        "string        | 1e21         | 1e+21",
        "time:YYYY     | 1768480496000 | 2026"
      })
  void aNumberIsPrintedInItsUnit(String unit, double value, String text) {
    assertThat(ValueFormats.of(unit).format(value, OptionalDouble.empty())).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none        | 1.005     | 2   | 1.00",
        "none        | 0         | 2   | 0.00",
        "short       | 1027      | 0   | '1 K'",
        "percentunit | 0.5       | 1   | 50.0%",
        "dtdurations | 90061     | 2   | '1 day, 1 hour, 1 minute'",
        "clockms     | 123456    | 1   | 02m:03s",
        "locale      | 1234.5    | 0   | '1,235'",
        "currency:financial:$ | 1234.5 | 2 | '$1,234.50'",
        "none        | 1.5       | 20  | 1.50000000000000000000",
        "none        | NaN       | 1   | NaN.0"
      })
  void aNumberHasTheDecimalsThatAreSet(String unit, double value, double decimals, String text) {
    assertThat(ValueFormats.of(unit).format(value, OptionalDouble.of(decimals))).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"none, '', NaN", "short, '', ''", "string, null, undefined", "bool, False, False"})
  void missingValuesAreNoNumbers(String unit, String textOfNull, String textOfUndefined) {
    ValueFormat format = ValueFormats.of(unit);
    assertThat(format.format(Cell.NULL, OptionalDouble.empty())).hasToString(textOfNull);
    assertThat(format.format(Cell.UNDEFINED, OptionalDouble.empty())).hasToString(textOfUndefined);
  }

  @Test
  void prefixAndSuffixAreApart() {
    FormattedValue value =
        ValueFormats.format("currencyUSD", Cell.of(-1500), OptionalInt.of(1), ZoneOffset.UTC);
    assertThat(value.prefix()).contains("-$");
    assertThat(value.text()).isEqualTo("1.5");
    assertThat(value.suffix()).contains("K");
  }

  @Test
  void aDateIsInItsZone() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(ValueFormats.format("dateTimeAsIso", Cell.of(NOW), OptionalInt.empty(), berlin))
        .hasToString("2026-01-15 13:34:56");
    assertThat(ValueFormats.format("dateTimeAsUS", Cell.of(NOW), OptionalInt.empty(), berlin))
        .hasToString("01/15/2026 1:34:56 pm");
  }

  @Test
  void aDateMayReferToThePresent() {
    OptionalDouble automatic = OptionalDouble.empty();
    ValueFormat ago = ValueFormats.of("dateTimeFromNow");
    ValueFormat today = ValueFormats.of("dateTimeAsIsoNoDateIfToday");
    assertThat(ago.at(NOW).format(NOW - 300_000, automatic)).hasToString("5 minutes ago");
    assertThat(ago.format(NOW, automatic)).hasToString("2026-01-15 12:34:56");
    assertThat(today.at(NOW).format(NOW, automatic)).hasToString("12:34:56");
    assertThat(today.at(NOW).format(NOW - 86_400_000, automatic))
        .hasToString("2026-01-14 12:34:56");
    assertThat(today.format(NOW, automatic)).hasToString("2026-01-15 12:34:56");
  }

  @Test
  void tooManyDecimalsAreAnError() {
    ValueFormat format = ValueFormats.of("none");
    assertThatThrownBy(() -> format.format(0, OptionalDouble.of(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the number of decimals is -1; it must be between 0 and 100");
    assertThatThrownBy(() -> ValueFormats.of("locale").format(1, OptionalDouble.of(101)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the number of decimals is 101; it must be between 0 and 100");
  }

  @Test
  void hugeTextsAndNumbersAreNoProblem() {
    String unit = "x".repeat(1_000_000);
    assertThat(ValueFormats.of(unit).format(1, OptionalDouble.empty()).toString())
        .hasSize(1_000_002);
    assertThat(ValueFormats.of("locale").format(1.7e308, OptionalDouble.empty()).text())
        .hasSize(411);
    // Grafana takes the zeros after the point from the digits of 10^326, which is infinite.
    assertThat(ValueFormats.of("none").format(5e-324, OptionalDouble.empty()).text())
        .isEqualTo("NaN.nfinity");
  }

  @Test
  void everyUnitOfTheSchemaHasAFormat() {
    assertThat(UnitTable.units().stream().map(UnitTable.ListedUnit::id))
        .containsExactlyInAnyOrderElementsOf(GrafanaSchema.forProfile(Profile.DEFAULT).units());
  }

  @Test
  void aMillionValuesTakeAboutASecond() {
    ValueFormat format = ValueFormats.of("short");
    long start = CpuTime.nanos();
    int characters = 0;
    for (int i = 0; i < 1_000_000; i++) {
      characters += format.format(i * 1.37, OptionalDouble.empty()).text().length();
    }
    assertThat(characters).isPositive();
    // Ten times the usual duration: the machine of the tests may be busy.
    assertThat((CpuTime.nanos() - start) / 1_000_000).isLessThan(10_000);
  }

  @ParameterizedTest
  @CsvSource({"1.005, 2, 1.01", "-1.255, 1, -1.3", "2.5, 0, 3", "7, 2, 7", "NaN, 1, NaN"})
  void aHalfIsRoundedUpEvenIfItIsNotExact(double value, int places, double rounded) {
    assertThat(DecimalPlaces.round(value, places)).isEqualTo(Double.valueOf(rounded));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1.25, 2", "1e-7, 0", "0.001, 3"})
  void decimalsAreCountedInTheText(double value, int count) {
    assertThat(DecimalPlaces.count(value)).isEqualTo(count);
  }
}
