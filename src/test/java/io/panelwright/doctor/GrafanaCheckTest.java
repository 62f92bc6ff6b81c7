package io.panelwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.Importer;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "{\"uid\":\"shop\" | {\"tags\":[\"x\"],\"uid\":\"shop\" | differs from the file in: tags",
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

  /** Grafana 12.2 and 13.2 write other defaults, versions of plugins and of the schema. */
  @Test
  void theRenderForAnotherVersionOfGrafanaIsNoDifference() {
    DashboardFile ours = file("shop-classic.json");
    var older = new DashboardDocument(Importer.toSaveModel(ours, Profile.GRAFANA_12_2).json());

    assertThat(older.json()).isNotEqualTo(ours.document().json());
    assertThat(GrafanaCheck.differences(ours.document(), older)).isEmpty();
  }

  private static DashboardFile file(String golden) {
    try {
      String text = Files.readString(Path.of("src/test/resources/golden/format", golden));
      return DashboardFile.read(golden, text).file().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Grafana answers 406 with the path of the resource; see the recorded k8s-conversion. */
  @ParameterizedTest
  @ValueSource(strings = {"v2alpha1", "v2beta1", "v2"})
  void aDashboardStoredAsV2IsReadFromTheResourceApi(String version) throws IOException {
    String path = "/apis/dashboard.grafana.app/" + version + "/namespaces/default/dashboards/shop";
    String v2 = Files.readString(Path.of("src/test/resources/golden/format/shop-v2.json"));
    try (var server = ScriptedServer.start()) {
      String message = "dashboard api version not supported, use " + path + " instead";
      server.on("GET /api/dashboards/uid/shop", 406, "{\"message\": \"" + message + "\"}");
      server.on(
          "GET " + path,
          200,
          v2.replace("\"name\": \"shop\"", "\"name\": \"shop\", \"generation\": 5"));
      server.on("GET /api/datasources", 200, "[]");

      GrafanaReport report =
          GrafanaCheck.check(
              Grafana.at(TestHttp.service(server.url())), file("shop-v2.json").document());

      assertThat(report.causes()).isEmpty();
      assertThat(report.state()).isEqualTo("shows this dashboard (version 5)");
    }
  }

  @Test
  void a406WithoutThePathOfADashboardIsAFailure() {
    GrafanaReport report = check(406, "{\"message\": \"use /login instead\"}");

    assertThat(report.causes())
        .singleElement()
        .satisfies(c -> assertThat(c.code()).isEqualTo("grafana-unavailable"));
  }

  /** Facts of the recorded exchanges "provisioned". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Grafana does not provision it from a file: save the file's dashboard there, or delete Grafana's and provision the file",
        "'\"provisioned\": true, \"provisionedExternalId\": \"ops/shop.json\"' | copy the file to the provisioned ops/shop.json; Grafana reads it within 10 s by default, at once with: curl -u ADMIN -X POST URL/api/admin/provisioning/dashboards/reload",
        "'\"provisioned\": false, \"provisionedExternalId\": \"shop.json\"' | if a user saved it in Grafana, take the change over first; then change the provisioned shop.json (an empty line at its end is enough), since Grafana reads only a changed file",
      })
  void theNextStepDependsOnWhereGrafanaGetsTheDashboardFrom(String meta, String next) {
    String body =
        OLDER.replace("\"version\": 7", "\"version\": 7" + (meta.isEmpty() ? "" : ", " + meta));

    assertThat(check(200, body).causes().get(0).next().replaceAll("http://[^/]+", "URL"))
        .isEqualTo(next);
  }
}
