package io.panelwright.show.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.show.model.PanelContent.AxisKind;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTicksTest {

  @ParameterizedTest(name = "{0} to {1} on {2} px")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 100 | 169 | 30 | 0 20 40 60 80 100",
        "0 | 180 | 131 | 15 | 0 25 50 75 100 125 150 175",
        "0 | 2.3 | 145 | 15 | 0 0.25 0.5 0.75 1 1.25 1.5 1.75 2 2.25",
        "0 | 0.73 | 169 | 30 | 0 0.2 0.4 0.6",
        "-4 | 8 | 131 | 15 | -4 -2 0 2 4 6 8",
        "0 | 100 | 20 | 30 | 0",
        "0 | 100 | 0 | 30 | "
      })
  void theFirstRoundIncrementThatLeavesSpaceIsUsed(
      double min, double max, double pixels, double spacing, String ticks) {
    NumberTicks found =
        NumberTicks.of(
            ScaleSettings.linear(ScaleSettings.Limits.NONE),
            new AxisRange(min, max),
            pixels,
            spacing,
            AxisIncrements.NUMBERS);
    assertThat(text(found)).isEqualTo(ticks == null ? "" : ticks);
  }

  @Test
  void bytesHavePowersOfTwo() {
    NumberTicks found =
        NumberTicks.of(
            ScaleSettings.linear(ScaleSettings.Limits.NONE),
            new AxisRange(0, 3_000_000),
            131,
            15,
            AxisIncrements.BINARY);
    assertThat(text(found)).isEqualTo("0 524288 1048576 1572864 2097152 2621440");
  }

  @Test
  void anAxisWithoutDecimalsHasNoTextsBetweenWholeNumbers() {
    var whole =
        new ScaleSettings(AxisKind.LINEAR, 10, 1, ScaleSettings.Limits.NONE, false, true, 0.1);
    NumberTicks found = NumberTicks.of(whole, new AxisRange(0, 2), 131, 15, AxisIncrements.NUMBERS);
    assertThat(text(found)).isEqualTo("0 (0.25) (0.5) (0.75) 1 (1.25) (1.5) (1.75) 2");
  }

  @Test
  void aLogarithmicAxisHasGridLinesBetweenItsTexts() {
    ScaleSettings log = ScaleSettings.linear(ScaleSettings.Limits.NONE).logarithmic(10);
    NumberTicks found = NumberTicks.of(log, new AxisRange(1, 100), 131, 15, AxisIncrements.NUMBERS);
    assertThat(text(found))
        .isEqualTo("1 2 (3) (4) 5 (6) (7) (8) (9) 10 20 (30) (40) 50 (60) (70) (80) (90) 100");
  }

  @Test
  void aLogarithmicAxisWithManyMagnitudesLeavesSomeOut() {
    ScaleSettings log = ScaleSettings.linear(ScaleSettings.Limits.NONE).logarithmic(2);
    NumberTicks found =
        NumberTicks.of(log, new AxisRange(1, 4096), 100, 15, AxisIncrements.NUMBERS);
    assertThat(text(found)).isEqualTo("1 (2) 4 (8) 16 (32) 64 (128) 256 (512) 1024 (2048) 4096");
  }

  @Test
  void aSymlogAxisHasBothSignsAndZero() {
    var symlog =
        new ScaleSettings(AxisKind.SYMLOG, 2, 1, ScaleSettings.Limits.NONE, false, false, 0.1);
    NumberTicks found =
        NumberTicks.of(symlog, new AxisRange(-4, 8), 131, 15, AxisIncrements.NUMBERS);
    assertThat(text(found)).isEqualTo("-4 -2 -1 0 1 2 4 8");
  }

  /** The ticks; those without a text are in parentheses. */
  private static String text(NumberTicks ticks) {
    var text = new StringJoiner(" ");
    for (int i = 0; i < ticks.values().length; i++) {
      double value = ticks.values()[i];
      String number =
          value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
      text.add(ticks.labeled()[i] ? number : "(" + number + ")");
    }
    return text.toString();
  }
}
