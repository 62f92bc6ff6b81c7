package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.BarGauges;
import io.panelwright.show.model.PanelContent.GaugeBar;
import io.panelwright.show.model.PanelContent.Orientation;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FormattedValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DisplayCheckTest {

  @Test
  void barsThatNeedScrollingAndCountsWithoutDigitsAreReported() {
    assertThat(DisplayCheck.check(display(bars("1 K", 2))))
        .containsExactly("shows 2 of 3 bars", "shows a count as \"1 K\", without its digits");
    assertThat(DisplayCheck.check(display(bars("1.03 K", 3)))).isEmpty();
  }

  private static BarGauges bars(String text, int visible) {
    var value =
        new DisplayValue(
            FormattedValue.of(text),
            1027,
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty());
    var bar = new GaugeBar("a", value, 1, "#fff", 20, 14);
    return new BarGauges(Collections.nCopies(3, bar), Orientation.HORIZONTAL, "basic", visible);
  }

  private static PanelDisplay display(PanelContent content) {
    return new PanelDisplay(
        1,
        "timeseries",
        "Panel",
        Optional.empty(),
        List.of(),
        new PixelSize(600, 300),
        false,
        content,
        List.of(),
        List.of());
  }
}
