package io.panelwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.panelwright.contract.AlertRule;
import io.panelwright.contract.Contract;
import io.panelwright.format.DashboardFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file of every form is valid, and contains what was exported, whatever the texts. */
class ExportSchemaTest {

  private static final Path SCHEMAS =
      Path.of("src", "test", "resources", "io", "panelwright", "export");

  private static final Map<String, Schema> LOADED = new LinkedHashMap<>();

  private static Schema schema(String name) {
    return LOADED.computeIfAbsent(
        name,
        file -> {
          try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(file + ".schema.json")));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static String schemaOf(ExportForm form, String path, JsonNode document) {
    return switch (form) {
      case PROVISIONING -> path.contains("/datasources/") ? "datasources" : "providers";
      case CONFIGMAP -> "configmap";
      case OPERATOR ->
          document.path("kind").asText().equals("GrafanaManifest")
              ? "grafana-manifest"
              : "grafana-dashboard";
      case GIT_SYNC, GCX ->
          document.path("kind").asText().equals("Folder") ? "folder" : "dashboard";
      case RULES -> "rules";
      case PROMETHEUS_RULE -> "prometheus-rule";
      case TERRAFORM -> throw new AssertionError(path);
    };
  }

  /** The documents by path, after validation. */
  private static Map<String, JsonNode> documents(ExportRequest request) throws IOException {
    Export export = ExportForm.export(request);
    assertThat(export.findings()).isEmpty();
    Map<String, JsonNode> documents = new LinkedHashMap<>();
    for (ExportFile file : export.files()) {
      boolean yaml = !file.path().endsWith(".json");
      JsonNode document = (yaml ? new YAMLMapper() : new ObjectMapper()).readTree(file.text());
      documents.put(file.path(), document);
      if (yaml || request.form() == ExportForm.GIT_SYNC || request.form() == ExportForm.GCX) {
        String schema = schemaOf(request.form(), file.path(), document);
        assertThat(schema(schema).validate(document.toString(), InputFormat.JSON))
            .as(file.path() + " against " + schema + "\n" + file.text())
            .isEmpty();
      }
      assertThat(file.text()).endsWith("\n").doesNotContain("\r");
    }
    return documents;
  }

  private static List<ExportRequest> requests(ExportForm form) {
    List<ExportRequest> requests = new ArrayList<>();
    for (DashboardFormat format : form.formats()) {
      ExportRequest plain =
          ExportSamples.request(
              form,
              ExportSamples.dashboard("checkout", "Checkout", format),
              ExportSamples.dashboard("Ops_Board-7", "Operations", format));
      requests.add(plain);
      requests.add(ExportSamples.with(plain, ExportSamples.everySetting()));
      requests.add(ExportSamples.inFolder(plain, "Trading", null));
    }
    if (form.formats().isEmpty()) {
      requests.add(ExportSamples.request(form));
      requests.add(ExportSamples.with(requests.get(0), ExportSamples.everySetting()));
    }
    return requests;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TERRAFORM")
  void theFilesAreValid(ExportForm form) throws IOException {
    for (ExportRequest request : requests(form)) {
      assertThat(documents(request)).isNotEmpty();
      assertThat(ExportForm.export(request)).isEqualTo(ExportForm.export(request));
    }
  }

  @Test
  void datasourcesAndNestedFoldersAreValid() throws IOException {
    ExportRequest plain = requests(ExportForm.PROVISIONING).get(0);
    var request =
        new ExportRequest(
            plain.form(),
            plain.dashboards(),
            plain.contracts(),
            FolderPath.of(Optional.of("Trading/Live"), Optional.empty()),
            plain.kubernetes(),
            new ProvisioningSettings("/srv/$x", true, true));

    Map<String, JsonNode> documents = documents(request);

    assertThat(documents.keySet())
        .containsExactly(
            "dashboards/Trading/Live/Ops_Board-7.json",
            "dashboards/Trading/Live/checkout.json",
            "provisioning/dashboards/checkout.yaml",
            "provisioning/datasources/checkout.yaml");
    JsonNode options =
        documents.get("provisioning/dashboards/checkout.yaml").at("/providers/0/options");
    assertThat(options.toString())
        .isEqualTo("{\"path\":\"/srv/$$x\",\"foldersFromFilesStructure\":true}");
  }

  @Test
  void hostileTitlesAndFoldersStayWhatTheyAre() throws IOException {
    for (String hostile : ExportSamples.HOSTILE) {
      ExportedDashboard classic =
          ExportSamples.dashboard("checkout", hostile, DashboardFormat.CLASSIC);
      String folder = hostile.replace("/", "");
      JsonNode configMap =
          documents(
                  ExportSamples.inFolder(
                      ExportSamples.request(ExportForm.CONFIGMAP, classic), folder, null))
              .get("checkout.yaml");
      assertThat(configMap.at("/metadata/annotations/grafana_folder").asText()).isEqualTo(folder);
      assertThat(configMap.at("/data/checkout.json").asText()).isEqualTo(classic.text());

      JsonNode dashboard =
          documents(
                  ExportSamples.inFolder(
                      ExportSamples.request(ExportForm.OPERATOR, classic), folder, null))
              .get("checkout.yaml");
      assertThat(dashboard.at("/spec/folder").asText()).isEqualTo(folder);
      assertThat(dashboard.at("/spec/json").asText()).isEqualTo(classic.text());

      ExportedDashboard v2 = ExportSamples.dashboard("checkout", hostile, DashboardFormat.V2);
      JsonNode manifest =
          documents(ExportSamples.request(ExportForm.OPERATOR, v2)).get("checkout.yaml");
      assertThat(manifest.at("/spec/template/spec/title").asText()).isEqualTo(hostile);

      JsonNode provider =
          documents(
                  ExportSamples.inFolder(
                      ExportSamples.request(ExportForm.PROVISIONING, classic), folder, null))
              .get("provisioning/dashboards/checkout.yaml");
      assertThat(provider.at("/providers/0/folder").asText()).isEqualTo(folder.replace("$", "$$"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RULES", "PROMETHEUS_RULE"})
  void textsOfAlertsStayWhatTheyAre(ExportForm form) throws IOException {
    for (String hostile : ExportSamples.HOSTILE) {
      Contract contract = contract(hostile);
      JsonNode rule =
          documents(ExportRequest.of(form, List.of(), List.of(contract)))
              .values()
              .iterator()
              .next()
              .findValue("rules")
              .get(0);
      assertThat(rule.at("/annotations/summary").asText()).isEqualTo(hostile);
      assertThat(rule.at("/labels/team").asText()).isEqualTo(hostile);
      assertThat(rule.at("/annotations/description").asText())
          .isEqualTo("{{ $labels.job }} on {{ $value | humanize }}");
    }
  }

  private static Contract contract(String text) {
    Contract team = ExportSamples.CONTRACT;
    var alert =
        new AlertRule(
                "Down", team.stack().servers().get(0), "up == 0\n", Duration.ofSeconds(90), text)
            .label("team", text)
            .annotation("description", "{{ $labels.job }} on {{ $value | humanize }}");
    return new Contract(
        team.name(), team.stack(), List.of(), List.of(alert), List.of(), List.of(), List.of());
  }

  @Test
  void theSchemasRejectMistakes() throws IOException {
    String valid = ExportForm.export(requests(ExportForm.CONFIGMAP).get(0)).files().get(0).text();
    for (String[] edit :
        new String[][] {
          {"name: ", "name: A_"},
          {"grafana_dashboard: \"1\"", "grafana_dashboard: 1"},
          {"kind: ConfigMap", "kind: Configmap"},
          {"data:", "dta:"}
        }) {
      assertThat(valid).contains(edit[0]);
      JsonNode broken = new YAMLMapper().readTree(valid.replaceFirst(edit[0], edit[1]));
      assertThat(schema("configmap").validate(broken.toString(), InputFormat.JSON))
          .as(edit[1])
          .isNotEmpty();
    }
  }
}
