package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts on the page are those of the display model. */
class PreviewPageTest {

  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  private static GivenDashboard samples(PixelSize size, int columns) {
    var given = new GivenDashboard("given", size, columns);
    SampleContents.all()
        .forEach((name, content) -> given.add(name, SampleContents.type(name), content));
    return given;
  }

  private static PreviewServer serve(PreviewDashboard... dashboards) throws IOException {
    return PreviewServer.open(0, new PreviewState(List.of(dashboards)));
  }

  private static Locator panel(Page page, PanelDisplay display) {
    return page.locator("[data-key=p" + display.id() + "]");
  }

  private static String text(Locator locator) {
    return locator.textContent().replaceAll("\\s+", " ");
  }

  @ParameterizedTest(name = "{0} by {1} pixels, {2}")
  @CsvSource({"200,140,dark", "320,240,light", "600,300,dark", "1200,500,light"})
  void everyContentHasTheTextsOfTheModel(int width, int height, String theme) throws IOException {
    GivenDashboard given = samples(new PixelSize(width, height), Math.max(1, 1280 / width));
    try (PreviewServer server = serve(given)) {
      Page page = chromium.open(server.url() + "?theme=" + theme, 1320, 11000);
      page.waitForFunction(
          "count => document.querySelectorAll('.panel-body > *').length >= count",
          given.panels().size());
      for (PanelDisplay display : given.panels().values()) {
        Locator panel = panel(page, display);
        assertThat(text(panel)).as(display.title()).contains(display.title());
        for (String expected : ExpectedTexts.of(display.content())) {
          assertThat(text(panel)).as(display.title()).contains(expected);
        }
        List<String> values = ExpectedTexts.inTable(display.content());
        if (!values.isEmpty()) {
          panel.locator("[aria-label='Values as a table']").click();
          assertThat(text(panel.locator("[aria-label=Values]")))
              .as(display.title())
              .contains(values);
        }
      }
      assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo(theme);
      page.context().close();
    }
    assertThat(chromium.errors).isEmpty();
  }

  @Test
  void theValuesOfADrawingAreInATable() throws IOException {
    var given =
        new GivenDashboard("given", new PixelSize(600, 300), 1)
            .add("Latency", "timeseries", SampleContents.graph("line", "list"));
    try (PreviewServer server = serve(given)) {
      Page page = chromium.open(server.url().toString(), 1000, 700);
      page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("Values as a table"))
          .click();
      Locator table = page.locator("[aria-label=Values]");
      assertThat(text(table)).contains("p95 0 ms", "p99 0 ms", "Time");
      assertThat(table.getAttribute("aria-rowcount")).isEqualTo("61");
      table.evaluate("element => element.scrollTop = element.scrollHeight");
      page.waitForFunction(
          "() => document.querySelector('[aria-label=Values]').textContent.includes('p95 59 ms')");
      assertThat(text(table)).doesNotContain("p95 0 ms");
      page.context().close();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  @Test
  void aFailedQueryHasACornerWithItsText() throws IOException {
    PanelDisplay failed =
        new PanelDisplay(
            1,
            "stat",
            "Orders",
            java.util.Optional.of("**Since** start"),
            List.of(),
            new PixelSize(400, 200),
            false,
            new PanelContent.Message("No data"),
            List.of(new PanelDisplay.QueryError("A", "connection refused <b>")),
            List.of());
    try (PreviewServer server =
        serve(new GivenDashboard("given", new PixelSize(400, 200), 1).add(failed))) {
      Page page = chromium.open(server.url().toString(), 1000, 700);
      page.locator(".error-corner").focus();
      assertThat(text(page.locator("#tooltip"))).isEqualTo("A: connection refused <b>");
      page.keyboard().press("Escape");
      page.getByRole(
              com.microsoft.playwright.options.AriaRole.BUTTON, named("Description of Orders"))
          .focus();
      assertThat(page.locator("#tooltip strong").textContent()).isEqualTo("Since");
      page.context().close();
    }
  }

  @Test
  void onlyVisiblePanelsAreQueried() throws IOException {
    var given = new GivenDashboard("given", new PixelSize(600, 300), 1);
    for (int i = 0; i < 50; i++) {
      given.add("Panel " + i, "stat", SampleContents.stats(false));
    }
    try (PreviewServer server = serve(given)) {
      Page page = chromium.open(server.url().toString(), 1000, 700);
      page.waitForSelector(".stat-value");
      page.waitForTimeout(300);
      assertThat(given.requests).hasValueBetween(2, 6);
      page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
      page.locator("[data-key=p50] .stat-value").waitFor();
      assertThat(given.requests).hasValueLessThan(15);
      page.context().close();
    }
  }

  @Test
  void aPanelSlowerThanTheRefreshIsShown() throws IOException {
    var given =
        new GivenDashboard("given", new PixelSize(600, 300), 1)
            .add("Slow", "stat", SampleContents.stats(false))
            .slow(1500);
    try (PreviewServer server = serve(given)) {
      Page page = chromium.open(server.url() + "?refresh=1s", 1000, 700);
      page.locator(".stat-value").waitFor();
      // The next refresh may have begun.
      assertThat(given.requests).hasValueBetween(1, 2);
      page.context().close();
    }
  }

  @Test
  void aNewVersionAndAProblemAppearWithoutAReload() throws IOException {
    var state = new PreviewState(List.of(samples(new PixelSize(300, 200), 3)));
    try (PreviewServer server = PreviewServer.open(0, state)) {
      Page page = chromium.open(server.url().toString(), 1000, 700);
      page.waitForSelector(".stat-value");
      state.showProblem("Section.java:3:1: ';' expected");
      page.locator(".notice.error pre").waitFor();
      assertThat(text(page.locator(".notice.error pre"))).contains("';' expected");
      long start = System.nanoTime();
      state.show(
          List.of(
              new GivenDashboard("given", new PixelSize(300, 200), 3)
                  .add("New panel", "text", new PanelContent.Message("fresh"))));
      page.getByText("New panel").waitFor();
      assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2000);
      assertThat(page.locator(".notice.error").count()).isZero();
      page.context().close();
    }
  }

  @Test
  void rowsCollapseAndTheUrlKeepsTheState() throws IOException {
    try (PreviewServer server = serve(samples(new PixelSize(300, 200), 3))) {
      Page page = chromium.open(server.url().toString(), 1000, 700);
      page.waitForSelector(".stat-value");
      page.locator(".row-button").click();
      assertThat(page.locator(".panel").count()).isZero();
      assertThat(page.url()).contains("closed=all");
      page.reload();
      page.locator(".row-button").waitFor();
      assertThat(page.locator(".row-button").getAttribute("aria-expanded")).isEqualTo("false");
      page.locator(".row-button").click();
      page.waitForSelector(".stat-value");
      page.context().close();
    }
  }

  @Test
  void draggingInAGraphChangesTheTimeRange() throws IOException {
    var given =
        new GivenDashboard("given", new PixelSize(600, 300), 1)
            .add("Latency", "timeseries", SampleContents.graph("line", "list"));
    try (PreviewServer server = serve(given)) {
      Page page = chromium.open(server.url().toString(), 1000, 700);
      var over = page.locator(".u-over").boundingBox();
      page.mouse().move(over.x + 50, over.y + 40);
      assertThat(text(page.locator("#tooltip"))).contains("p95", "p99", "2026-01-15 12:2");
      page.mouse().down();
      page.mouse()
          .move(
              over.x + 200,
              over.y + 40,
              new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
      page.mouse().up();
      page.waitForURL(url -> url.contains("from=17684"));
      page.context().close();
    }
  }
}
