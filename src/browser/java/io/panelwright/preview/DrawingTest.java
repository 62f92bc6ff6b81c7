package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.*;
import io.panelwright.show.model.PixelSize;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the drawings look like: sizes, colors and what fits. */
class DrawingTest {

  private static final String GREEN = "#73BF69";

  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  private static PanelContent tile(String color, Optional<String> background, int points) {
    double[] x = new double[points];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      x[i] = i * 1000.0;
      y[i] = Math.sin(i / 9.0);
    }
    var line = new Sparkline(x, y, GREEN, OptionalDouble.empty(), OptionalDouble.empty());
    return new Stats(
        List.of(
            new StatTile(
                "",
                SampleContents.value("UP", "", 1, color),
                color,
                background,
                14,
                90,
                Optional.empty(),
                points == 0 ? Optional.empty() : Optional.of(line),
                List.of())),
        Orientation.HORIZONTAL);
  }

  private interface Check {
    void of(Page page);
  }

  private static void show(PanelContent content, String type, String theme, Check check)
      throws IOException {
    var given = new GivenDashboard("given", new PixelSize(400, 240), 1).add("Panel", type, content);
    try (PreviewServer server = PreviewServer.open(0, new PreviewState(List.of(given)))) {
      Page page = chromium.open(server.url() + "?theme=" + theme, 700, 500);
      page.locator(".panel-body > *").first().waitFor();
      check.of(page);
      page.context().close();
    }
    assertThat(chromium.errors).isEmpty();
  }

  private static String style(Locator locator, String property) {
    return (String)
        locator.evaluate("(element, name) => getComputedStyle(element)[name]", property);
  }

  @Test
  void theOutlineOfAWhiteTextOnGreenIsGreenToo() throws IOException {
    show(
        tile("#ffffff", Optional.of(GREEN), 0),
        "stat",
        "dark",
        page -> {
          Locator value = page.locator(".stat-value");
          assertThat(style(value, "color")).isEqualTo("rgb(255, 255, 255)");
          assertThat(style(value, "textShadow")).startsWith("rgb(81, 134, 74)");
        });
  }

  @Test
  void aTextOnThePanelGetsTheNearestReadableColor() throws IOException {
    show(
        tile("#FF780A", Optional.empty(), 0),
        "stat",
        "light",
        page -> {
          Locator value = page.locator(".stat-value");
          assertThat(style(value, "color")).isEqualTo("rgb(235, 110, 9)");
          assertThat(style(value, "textShadow")).isEqualTo("none");
        });
  }

  @Test
  void aLongSparklineIsComplete() throws IOException {
    show(
        tile(GREEN, Optional.empty(), 1500),
        "stat",
        "dark",
        page -> {
          double right =
              ((Number)
                      page.locator(".sparkline path")
                          .first()
                          .evaluate("path => path.getBBox().width"))
                  .doubleValue();
          assertThat(right).isGreaterThan(395);
        });
  }

  @Test
  void aValueAboveASparklineIsNotCut() throws IOException {
    show(
        tile(GREEN, Optional.empty(), 30),
        "stat",
        "dark",
        page ->
            assertThat(
                    page.locator(".stat-value")
                        .evaluate("value => value.scrollHeight <= value.clientHeight"))
                .isEqualTo(true));
  }

  @Test
  void aTextThatDoesNotFitIntoItsBandIsOnlyForScreenReaders() throws IOException {
    long start = GivenDashboard.NOW - 900_000;
    var up = SampleContents.value("RUNNING", "", 1, GREEN);
    var rows =
        new StateRows(
            SampleContents.timeAxis(),
            List.of(
                new StateRow(
                    "job",
                    List.of(
                        new StateBand(start, start + 60_000, up, "RUNNING", GREEN),
                        new StateBand(start + 60_000, GivenDashboard.NOW, up, "RUNNING", GREEN)))),
            false,
            DisplayLegend.HIDDEN);
    show(
        rows,
        "state-timeline",
        "dark",
        page -> {
          assertThat(page.locator(".state-band span.unseen").count()).isEqualTo(1);
          assertThat(page.locator(".state-band span:not(.unseen)").count()).isEqualTo(1);
        });
  }
}
