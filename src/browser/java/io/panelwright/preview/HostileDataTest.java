package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.*;
import io.panelwright.show.model.PanelContent.ColorBand;
import io.panelwright.show.model.PanelContent.GaugeDial;
import io.panelwright.show.model.PanelContent.Gauges;
import io.panelwright.show.model.PanelContent.Sparkline;
import io.panelwright.show.model.PanelContent.StatTile;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PixelSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Hostile data neither breaks the page nor runs in it. */
class HostileDataTest {

  private static final String HTML =
      "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";
  private static final String LONG = "long ".repeat(200_000);

  private static Map<String, PanelContent> contents() {
    Map<String, PanelContent> all = new LinkedHashMap<>();
    all.put("label", new Message(HTML));
    all.put("long", new Message(LONG));
    all.put(
        "markdown",
        new Text(
            TextMode.MARKDOWN,
            HTML + "\n\n[x](javascript:window.hacked=1) [y](data:text/html,x)\n\n" + LONG));
    all.put(
        "html",
        new Text(
            TextMode.HTML,
            HTML
                + "<a href=\"JaVaScRiPt:window.hacked=1\">z</a><iframe srcdoc='<script>parent.hacked=1</script>'></iframe><svg onload=window.hacked=1></svg><p style=\"position:fixed;top:0;background:url(http://example.com/x)\">styled</p>"
                + "<div>".repeat(5000)));
    all.put(
        "numbers",
        graph(
            new double[] {
              Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308, -1e308
            }));
    all.put("axis", odd(Double.NaN, Double.POSITIVE_INFINITY));
    all.put("many series", many());
    all.put("many rows", SampleContents.table(10_000));
    all.put("colors", stat());
    all.put("dial", dial());
    return all;
  }

  /** Colors that name pages, and a sparkline of numbers whose difference is infinite. */
  private static PanelContent stat() {
    String url = "url(javascript:window.hacked=1)";
    var line =
        new Sparkline(
            new double[] {0, 1, 2},
            new double[] {-1e308, Double.NaN, 1e308},
            url,
            OptionalDouble.of(Double.NaN),
            OptionalDouble.empty());
    var tile =
        new StatTile(
            HTML,
            SampleContents.value("1", "", 1, url),
            url,
            Optional.empty(),
            14,
            20,
            Optional.empty(),
            Optional.of(line),
            List.of());
    return new Stats(List.of(tile), Orientation.HORIZONTAL);
  }

  /** A dial whose limits and bands are not numbers. */
  private static PanelContent dial() {
    String url = "url(http://example.com/x)";
    return new Gauges(
        List.of(
            new GaugeDial(
                HTML,
                SampleContents.value("NaN", "", Double.NaN, url),
                Double.NaN,
                Double.POSITIVE_INFINITY,
                "NaN",
                "∞",
                Double.NaN,
                List.of(new ColorBand(Double.NEGATIVE_INFINITY, Double.NaN, url)),
                true,
                true)),
        Orientation.HORIZONTAL);
  }

  private static PanelContent graph(double[] y) {
    double[] x = new double[y.length];
    Arrays.setAll(x, i -> GivenDashboard.NOW - 600_000 + i * 60_000.0);
    GraphSeries sample = SampleContents.series(HTML, "#73BF69", "line", 0);
    var series =
        new GraphSeries(
            HTML,
            "url(http://example.com/)",
            "ms",
            x,
            y,
            y,
            List.of(),
            new double[0],
            sample.style(),
            sample.hidden(),
            List.of());
    var legend =
        new DisplayLegend(
            "table",
            "bottom",
            List.of(HTML),
            List.of(
                new LegendItem(
                    HTML,
                    "red;}",
                    List.of(SampleContents.value("NaN", "", Double.NaN, "#fff")),
                    false)),
            1,
            new PixelSize(300, 60));
    return new Graph(
        SampleContents.timeAxis(),
        List.of(SampleContents.valueAxis(100)),
        List.of(series),
        List.of(),
        legend,
        Orientation.HORIZONTAL,
        "multi");
  }

  private static PanelContent odd(double min, double max) {
    Graph graph = (Graph) SampleContents.graph("line", "list");
    GraphAxis axis = graph.y().get(0);
    var broken =
        new GraphAxis(
            axis.id(),
            axis.kind(),
            min,
            max,
            0,
            axis.ticks(),
            "",
            "left",
            50,
            true,
            false,
            Optional.empty());
    return new Graph(
        graph.x(),
        List.of(broken),
        graph.series(),
        graph.thresholds(),
        graph.legend(),
        graph.orientation(),
        graph.tooltip());
  }

  private static PanelContent many() {
    Graph graph = (Graph) SampleContents.graph("line", "table");
    List<GraphSeries> series = new ArrayList<>();
    List<LegendItem> items = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      series.add(SampleContents.series("series " + i, "#73BF69", "line", i));
      items.add(
          new LegendItem(
              "series " + i, "#73BF69", List.of(SampleContents.value("1", "", 1, "#fff")), false));
    }
    return new Graph(
        graph.x(),
        graph.y(),
        series,
        List.of(),
        new DisplayLegend("table", "bottom", List.of("Last *"), items, 3, new PixelSize(300, 80)),
        graph.orientation(),
        "multi");
  }

  @Test
  void nothingBreaksAndNothingRuns() throws IOException {
    var given = new GivenDashboard("given", new PixelSize(600, 240), 2);
    contents().forEach((name, content) -> given.add(name + HTML, "timeseries", content));
    try (var chromium = new Chromium();
        PreviewServer server = PreviewServer.open(0, new PreviewState(List.of(given)))) {
      Page page = chromium.open(server.url().toString(), 1280, 1400);
      page.waitForFunction(
          "count => document.querySelectorAll('.panel-body > *').length >= count",
          given.panels().size());
      page.waitForTimeout(200);
      assertThat(page.evaluate("window.hacked")).isNull();
      assertThat(chromium.errors).isEmpty();
      assertThat(
              page.locator("main img, main iframe, main script, main a[href^='javascript']")
                  .count())
          .isZero();
      assertThat(page.locator("[data-key=p1] .message").textContent()).isEqualTo(HTML);
      assertThat(page.locator("[data-key=p7] .limits").textContent())
          .isEqualTo("the first 500 of 10000 series are drawn");
      assertThat(page.locator("[data-key=p8] [role=row]").count()).isLessThan(40);
      assertThat(
              page.evaluate("document.querySelector('[data-key=p4] .rich-text p').style.position"))
          .isEqualTo("");
      page.context().close();
    }
  }
}
