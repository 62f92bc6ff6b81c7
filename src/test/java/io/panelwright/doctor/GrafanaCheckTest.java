package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.DashboardDocument;
import io.panelwright.grafana.Grafana;
import io.panelwright.http.HttpService;
import io.panelwright.testing.ScriptedServer;
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

  static final String SAME = live(OURS.json().toString());
  static final String OLDER = live(OURS.json().toString().replace("orders", "older"));
  static final String NOT_FOUND = "{\"message\": \"Dashboard not found\"}";

  static GrafanaReport asked(int status, String answer) {
    return asked(status, answer, DATASOURCES);
  }

  static GrafanaReport asked(int status, String answer, String datasources) {
    try (var server = ScriptedServer.start()) {
      server.on("GET /api/dashboards/uid/shop", status, answer);
      if (status == 200 || status == 404) {
        server.on("GET /api/datasources", 200, datasources);
      }
      return GrafanaCheck.of(Grafana.at(HttpService.at(server.url())), OURS);
    }
  }

  private static String live(String dashboard) {
    return "{\"meta\": {\"version\": 7}, \"dashboard\": " + dashboard + "}";
  }

  @Test
  void whatGrafanaNumbersItselfIsNoDifference() {
    String text =
        OURS.json().with("version", 7).with("id", 12).toString().replace("\"id\":1,", "\"id\":99,");

    assertThat(asked(200, live(text)))
        .isEqualTo(new GrafanaReport("shows this dashboard (version 7)", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"orders\"    | \"orders_total\" | it differs in: \"Count\"",
        "\"Shop\"      | \"Store\"        | it differs in: title",
        "\"Count\"     | \"Number\"       | it differs in: \"Count\", \"Number\"",
        "{\"uid\":\"shop\" | {\"tags\":[],\"uid\":\"shop\" | it differs in: tags",
      })
  void anotherDashboardIsToldByWhatDiffers(String ours, String live, String said) {
    GrafanaReport report = asked(200, live(OURS.json().toString().replace(ours, live)));

    assertThat(report.causes())
        .singleElement()
        .satisfies(cause -> assertThat(cause.code()).isEqualTo("grafana-shows-another"))
        .satisfies(cause -> assertThat(cause.what()).endsWith(said));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | grafana-without-dashboard | has no such dashboard",
        "401 | grafana-silent            | no answer",
        "500 | grafana-silent            | no answer",
      })
  void noDashboardAndNoAnswerAreToldApart(int status, String code, String state) {
    GrafanaReport report = asked(status, NOT_FOUND);

    assertThat(report.state()).isEqualTo(state);
    assertThat(report.causes())
        .singleElement()
        .satisfies(c -> assertThat(c.code()).isEqualTo(code));
  }
}
