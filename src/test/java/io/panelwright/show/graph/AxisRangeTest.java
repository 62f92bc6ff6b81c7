package io.panelwright.show.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.show.model.PanelContent.AxisKind;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges that uPlot and Grafana's settings make of values and limits. */
class AxisRangeTest {

  @ParameterizedTest(name = "{0} to {1} -> {2} to {3}")
  @CsvSource({
    "0, 0, 0, 100",
    "5, 5, 0, 10",
    "-5, -5, -10, 0",
    "0, 5, 0, 5.5",
    "1, 5, 0.6, 5.4",
    "45, 194, 30, 210",
    "0, 0.0021, 0, 0.0024",
    "-3, 7, -4, 8",
    "-7, -3, -7.4, -2.6",
    "1e-12, 2e-12, 9e-13, 2.1e-12",
    "1e15, 1e15, 0, 2e15"
  })
  void valuesArePaddedByATenthAndZeroStopsThePadding(
      double least, double greatest, double min, double max) {
    assertThat(range(linear(), least, greatest)).isEqualTo(new AxisRange(min, max));
  }

  @ParameterizedTest(name = "{0} to {1} with min {2}, max {3}, soft {4} to {5} -> {6} to {7}")
  @CsvSource({
    "20, 60, 0, , , , 0, 66",
    "20, 60, 0, 100, , , 0, 100",
    "0, 0, , 1, , , 0, 1",
    "0, 0, , , 0, , 0, 100",
    "0, 0, , , , 1, 0, 1",
    "20, 60, , , 0, , 0, 64",
    "20, 60, , , 0, 100, 0, 100",
    "20, 160, , , 0, 100, 0, 180",
    "-5, 60, , , 0, 50, -12, 67",
    "20, 60, 80, , , , 80, 140"
  })
  void limitsOfThePanelPrecedeThePadding(
      double least,
      double greatest,
      Double min,
      Double max,
      Double softMin,
      Double softMax,
      double from,
      double to) {
    var limits =
        new ScaleSettings.Limits(
            optional(min), optional(max), optional(softMin), optional(softMax));
    assertThat(range(ScaleSettings.linear(limits), least, greatest))
        .isEqualTo(new AxisRange(from, to));
  }

  private static OptionalDouble optional(Double number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  @Test
  void anAxisWithoutValuesIsHidden() {
    assertThat(AxisRange.of(linear(), Optional.empty())).isEmpty();
  }

  @Test
  void anAxisWithoutValuesIsShownIfItsRangeIsFixed() {
    var fixed = ScaleSettings.Limits.of(OptionalDouble.of(0), OptionalDouble.of(7));
    assertThat(AxisRange.of(ScaleSettings.linear(fixed), Optional.empty()))
        .contains(new AxisRange(0, 7));
  }

  @Test
  void zeroIsInTheMiddleOfACenteredAxis() {
    assertThat(range(centered(), -3, 7)).isEqualTo(new AxisRange(-9, 9));
    assertThat(range(centered(), 0, 0)).isEqualTo(new AxisRange(-100, 100));
  }

  private static ScaleSettings centered() {
    return new ScaleSettings(AxisKind.LINEAR, 10, 1, ScaleSettings.Limits.NONE, true, false, 0.1);
  }

  @Test
  void anAxisWithoutDecimalsHasWholeEnds() {
    var whole =
        new ScaleSettings(AxisKind.LINEAR, 10, 1, ScaleSettings.Limits.NONE, false, true, 0.1);
    assertThat(range(whole, 1.2, 3.4)).isEqualTo(new AxisRange(0, 4));
  }

  @ParameterizedTest(name = "base {0}: {1} to {2} -> {3} to {4}")
  @CsvSource({
    "10, 3, 500, 1, 1000",
    "10, 0.02, 5, 0.01, 10",
    "10, 10, 10, 1, 100",
    "2, 3, 500, 2, 512",
    "2, 8, 8, 4, 16"
  })
  void aLogarithmicAxisEndsAtPowersOfItsBase(
      int base, double least, double greatest, double min, double max) {
    assertThat(range(linear().logarithmic(base), least, greatest))
        .isEqualTo(new AxisRange(min, max));
  }

  @Test
  void aSymlogAxisHasSignsAndZero() {
    var symlog =
        new ScaleSettings(AxisKind.SYMLOG, 10, 1, ScaleSettings.Limits.NONE, false, false, 0.1);
    assertThat(range(symlog, -30, 500)).isEqualTo(new AxisRange(-100, 1000));
    assertThat(range(symlog, 0, 500)).isEqualTo(new AxisRange(0, 1000));
  }

  private static ScaleSettings linear() {
    return ScaleSettings.linear(ScaleSettings.Limits.NONE);
  }

  private static AxisRange range(ScaleSettings settings, double least, double greatest) {
    return AxisRange.of(settings, Optional.of(new AxisRange(least, greatest))).orElseThrow();
  }
}
