package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.show.value.Theme;
import io.panelwright.testing.RealPrometheus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page with a real Prometheus server, and the file of the same dashboard. */
class LivePageTest {

  private static final String DASHBOARD =
      """
      {"uid": "live", "title": "Live", "schemaVersion": 42, "time": {"from": "now-5m", "to": "now"},
       "templating": {"list": [
         {"name": "job", "type": "query", "includeAll": true, "multi": true, "refresh": 1,
          "datasource": {"type": "prometheus", "uid": "p"},
          "query": "label_values(up, job)", "current": {"value": ["$__all"]}}]},
       "panels": [
         {"id": 1, "type": "stat", "title": "Up", "interval": "1s", "gridPos": {"x": 0, "y": 0, "w": 8, "h": 5},
          "datasource": {"type": "prometheus", "uid": "p"},
          "fieldConfig": {"defaults": {"mappings": [{"type": "value", "options":
            {"1": {"text": "RUNNING", "color": "green"}}}]}, "overrides": []},
          "targets": [{"refId": "A", "expr": "max(up{job=~\\"$job\\"})", "instant": true}]},
         {"id": 2, "type": "stat", "title": "Broken", "gridPos": {"x": 8, "y": 0, "w": 8, "h": 5},
          "datasource": {"type": "prometheus", "uid": "p"},
          "targets": [{"refId": "A", "expr": "sum(", "instant": true}]},
         {"id": 3, "type": "timeseries", "title": "Of $job", "repeat": "job", "interval": "1s",
          "gridPos": {"x": 0, "y": 5, "w": 12, "h": 7},
          "datasource": {"type": "prometheus", "uid": "p"},
          "targets": [{"refId": "A", "expr": "up{job=~\\"$job\\"}", "legendFormat": "{{job}}"}]}]}
      """;

  private static final String SCRAPES =
      """
      global: {scrape_interval: 1s}
      scrape_configs:
        - job_name: alpha
          static_configs: [{targets: ['127.0.0.1:%1$d']}]
        - job_name: beta
          static_configs: [{targets: ['127.0.0.1:%1$d']}]
      """;

  @TempDir Path folder;

  private static LivePreview preview(String url) {
    var servers =
        new DatasourceServers(
            address ->
                Prometheus.at(
                    HttpService.at(address, Authentication.none(), RequestLimits.DEFAULT)));
    return LivePreview.of(
        DashboardDocument.read(DASHBOARD), Optional.empty(), servers.with("p", url));
  }

  private static Locator panel(Page page, String title) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title));
  }

  @Test
  void valuesErrorsVariablesAndRepeatsAreLive() throws Exception {
    try (var prometheus = RealPrometheus.start(folder, "scrape_configs: []");
        var chromium = new Chromium()) {
      prometheus.reload(SCRAPES.formatted(prometheus.port()));
      LivePreview preview = preview(prometheus.url());
      try (PreviewServer server = PreviewServer.open(0, new PreviewState(List.of(preview)))) {
        Page page = chromium.open(server.url() + "?refresh=1s", 1280, 1000);
        page.setDefaultTimeout(20_000);
        panel(page, "Up").getByText("RUNNING").waitFor();
        assertThat(panel(page, "Broken").locator(".error-corner").getAttribute("aria-label"))
            .contains("parse error");
        panel(page, "Of alpha").locator(".legend-name").getByText("alpha").waitFor();
        panel(page, "Of beta").locator(".legend-name").getByText("beta").waitFor();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("job: All")).click();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("beta")).check();
        page.getByText("Apply").click();
        page.waitForURL(url -> url.contains("var-job=beta"));
        panel(page, "Of beta").waitFor();
        panel(page, "Of alpha")
            .waitFor(
                new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

        prometheus.kill();
        panel(page, "Up").locator(".error-corner").waitFor();
        assertThat(chromium.errors).isEmpty();
      }
      fileHasTheSame(chromium, preview);
    }
  }

  private void fileHasTheSame(Chromium chromium, LivePreview preview) throws Exception {
    SingleFilePage file =
        SingleFilePage.of(
            preview, ViewRequest.at(Instant.now(), Theme.DARK), 1248, List.of("Frozen"));
    Path html = Files.writeString(folder.resolve("page.html"), file.html());
    Page page = chromium.open(html.toUri().toString(), 1280, 900);
    panel(page, "Up").locator(".error-corner").waitFor();
    assertThat(page.locator(".notice").textContent()).isEqualTo("Frozen");
    assertThat(chromium.errors).isEmpty();
  }
}
