package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrafanaCheckTest {

  private static final DashboardDocument OURS =
      DashboardDocument.read(
          """
          {"uid": "shop", "title": "Shop", "panels": [
            {"id": 1, "type": "row", "title": "Orders", "gridPos": {"x": 0, "y": 0, "w": 24, "h": 1}},
            {"id": 2, "type": "stat", "title": "Count", "gridPos": {"x": 0, "y": 1, "w": 4, "h": 4},
             "datasource": {"type": "prometheus", "uid": "prom"},
             "targets": [{"refId": "A", "expr": "orders"}]}]}
          """);

  private static final String DATASOURCES =
      "[{\"uid\": \"prom\", \"name\": \"prom\", \"type\": \"prometheus\"}]";

  static final String SAME = stored(OURS.json().toString());
  static final String OLDER = stored(OURS.json().toString().replace("orders", "older"));
  static final String NOT_FOUND = "{\"message\": \"Dashboard not found\"}";

  static GrafanaReport check(int status, String body) {
    return check(status, body, DATASOURCES);
  }

  static GrafanaReport check(int status, String body, String datasources) {
    try (var server = ScriptedServer.start()) {
      server.on("GET /api/dashboards/uid/shop", status, body);
      if (status == 200 || status == 404) {
        server.on("GET /api/datasources", 200, datasources);
      }
      return GrafanaCheck.check(Grafana.at(TestHttp.service(server.url())), OURS);
    }
  }

  private static String stored(String dashboard) {
    return "{\"meta\": {\"version\": 7}, \"dashboard\": " + dashboard + "}";
  }

  @Test
  void numbersAssignedByGrafanaAreNoDifference() {
    String text =
        OURS.json().with("version", 7).with("id", 12).toString().replace("\"id\":1,", "\"id\":99,");

    assertThat(check(200, stored(text)))
        .isEqualTo(new GrafanaReport("shows this dashboard (version 7)", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"orders\"    | \"orders_total\" | differs from the file in: \"Count\"",
        "\"Shop\"      | \"Store\"        | differs from the file in: title",
        "\"Count\"     | \"Number\"       | differs from the file in: \"Count\", \"Number\"",
        "{\"uid\":\"shop\" | {\"tags\":[],\"uid\":\"shop\" | differs from the file in: tags",
      })
  void differencesAreNamed(String ours, String stored, String message) {
    GrafanaReport report = check(200, stored(OURS.json().toString().replace(ours, stored)));

    assertThat(report.causes())
        .singleElement()
        .satisfies(cause -> assertThat(cause.code()).isEqualTo("grafana-dashboard-differs"))
        .satisfies(cause -> assertThat(cause.message()).endsWith(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | grafana-dashboard-missing | has no such dashboard",
        "401 | grafana-unavailable            | not available",
        "500 | grafana-unavailable            | not available",
      })
  void aMissingDashboardDiffersFromAFailure(int status, String code, String state) {
    GrafanaReport report = check(status, NOT_FOUND);

    assertThat(report.state()).isEqualTo(state);
    assertThat(report.causes())
        .singleElement()
        .satisfies(c -> assertThat(c.code()).isEqualTo(code));
  }
}
