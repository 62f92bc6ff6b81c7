package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.panelquery.DatasourceServers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The menus of variables and of the time range, without a mouse. */
class MenuTest {

  private static final String DASHBOARD =
      """
      {"uid": "menus", "title": "Menus", "schemaVersion": 42, "time": {"from": "now-5m", "to": "now"},
       "templating": {"list": [
         {"name": "one", "type": "custom", "query": "a,b,c", "current": {"value": "a", "text": "a"}},
         {"name": "long", "type": "custom", "query": "a1,a2,a3,a4,a5,a6,a7,a8,a9,b1,b2,b3",
          "current": {"value": "a1", "text": "a1"}},
         {"name": "many", "type": "custom", "query": "x,y,z", "multi": true, "includeAll": true,
          "current": {"value": ["$__all"]}}]},
       "panels": [{"id": 1, "type": "text", "title": "Text", "gridPos": {"x": 0, "y": 0, "w": 8, "h": 5},
         "options": {"mode": "markdown", "content": "$one, $long, $many"}}]}
      """;

  private static Chromium chromium;
  private static PreviewServer server;

  @BeforeAll
  static void open() throws IOException {
    chromium = new Chromium();
    var servers =
        new DatasourceServers(
            address ->
                Prometheus.at(
                    HttpService.at(address, Authentication.none(), RequestLimits.DEFAULT)));
    var preview = LivePreview.of(DashboardDocument.read(DASHBOARD), Optional.empty(), servers);
    server = PreviewServer.open(0, new PreviewState(List.of(preview)));
  }

  @AfterAll
  static void close() {
    chromium.close();
    server.close();
  }

  private static Page page() {
    Page page = chromium.open(server.url().toString(), 1000, 700);
    page.locator(".text-panel").waitFor();
    return page;
  }

  private static void press(Page page, String button, String... keys) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).focus();
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  @Test
  void arrowsMoveAndEnterChooses() {
    Page page = page();
    press(page, "one: a", "Enter", "ArrowDown", "ArrowDown", "Enter");
    page.getByText("c, a1").waitFor();
    assertThat(page.url()).contains("var-one=c");
    assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        .isEqualTo("one: c");
    page.goBack();
    page.getByText("a, a1").waitFor();
  }

  @Test
  void enterInTheFilterChoosesTheFirstOptionFound() {
    Page page = page();
    press(page, "long: a1", "Enter", "b", "Enter");
    page.getByText("a, b1").waitFor();
  }

  @Test
  void enterAppliesSeveralValues() {
    Page page = page();
    press(page, "many: All", "Enter", "ArrowDown", "Space", "ArrowDown", "Space", "Enter");
    page.waitForURL(url -> url.contains("var-many=x&var-many=y"));
    page.reload();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("many: x + y")).waitFor();
  }

  @Test
  void openMenusAreAccessible() {
    Page page = page();
    for (String button : List.of("one: a", "long: a1", "many: All", "Time range: Last 5 minutes")) {
      press(page, button, "Enter");
      page.getByRole(AriaRole.DIALOG).waitFor();
      assertThat(PreviewAccessibilityTest.serious(page)).as(button).isEmpty();
      page.keyboard().press("Escape");
      assertThat(page.getByRole(AriaRole.DIALOG).count()).isZero();
    }
  }
}
