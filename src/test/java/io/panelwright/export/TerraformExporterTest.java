package io.panelwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.export.HclParser.Block;
import io.panelwright.format.DashboardFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerraformExporterTest {

  private static ExportRequest request(DashboardFormat format) {
    return ExportSamples.request(
        ExportForm.TERRAFORM,
        ExportSamples.dashboard("zulu", "Zulu", format),
        ExportSamples.dashboard("Alpha_1", "Alpha", format));
  }

  private static Block file(ExportRequest request, String name) {
    return HclParser.parse(ExportSamples.file(ExportForm.export(request), name));
  }

  @Test
  void oneResourceHasAllDashboards() {
    Block main = file(request(DashboardFormat.CLASSIC), "main.tf");

    assertThat(main.block("locals").attributes())
        .containsEntry("dashboards", Map.of("toset", List.of(List.of("Alpha_1", "zulu"))));
    assertThat(main.block("resource", "grafana_dashboard", "dashboard").attributes())
        .isEqualTo(
            Map.of(
                "for_each", "local.dashboards",
                "folder", "var.folder_uid",
                "config_json",
                    Map.of("file", List.of("${path.module}/dashboards/${each.key}.json")),
                "overwrite", "var.overwrite",
                "message", "var.message"));
  }

  @ParameterizedTest
  @CsvSource({
    "V1, grafana_apps_dashboard_dashboard_v1beta1",
    "V2, grafana_apps_dashboard_dashboard_v2"
  })
  void resourcesHaveTheSpecOnly(DashboardFormat format, String type) {
    ExportRequest request = request(format);
    Block resource = file(request, "main.tf").block("resource", type, "dashboard");

    assertThat(resource.block("spec").attributes())
        .containsOnlyKeys("json")
        .containsEntry(
            "json", Map.of("file", List.of("${path.module}/dashboards/${each.key}.json")));
    assertThat(resource.block("metadata").attributes())
        .isEqualTo(Map.of("uid", "each.key", "folder_uid", "var.folder_uid"));
    assertThat(resource.block("options").attributes())
        .isEqualTo(
            Map.of("overwrite", "var.overwrite", "allow_ui_updates", "var.allow_ui_updates"));
    assertThat(ExportSamples.file(ExportForm.export(request), "dashboards/zulu.json"))
        .startsWith("{\n  \"title\": \"Zulu\",\n");
  }

  @Test
  void variablesHaveDefaultsThatOverwriteNothing() {
    Block variables = file(request(DashboardFormat.CLASSIC), "variables.tf");

    assertThat(variables.block("variable", "overwrite").attributes())
        .containsEntry("type", "bool")
        .containsEntry("default", false);
    assertThat(variables.block("variable", "folder_uid").attributes())
        .containsEntry("default", "null");
    assertThat(
            file(
                    ExportSamples.inFolder(request(DashboardFormat.CLASSIC), null, "ops_1"),
                    "variables.tf")
                .block("variable", "folder_uid")
                .attributes())
        .containsEntry("default", "ops_1");
  }

  @Test
  void everyVariableOfTheModuleIsDeclaredAndUsed() {
    for (DashboardFormat format : DashboardFormat.values()) {
      for (String folder : new String[] {null, "Trading", "Trading/Live/EU"}) {
        ExportRequest request = ExportSamples.inFolder(request(format), folder, null);
        String main = ExportSamples.file(ExportForm.export(request), "main.tf");
        List<String> declared =
            file(request, "variables.tf").blocks().stream().map(b -> b.labels().get(0)).toList();

        assertThat(main).contains(declared.stream().map(name -> "var." + name + "\n").toList());
        assertThat(main.split("var\\.", -1)).hasSize(declared.size() + 1);
        assertThat(file(request, "outputs.tf").blocks()).hasSize(1);
        assertThat(file(request, "versions.tf").block("terraform").attributes())
            .containsEntry("required_version", ">= 1.3");
      }
    }
  }

  @Test
  void nestedFoldersReferToTheirParents() {
    Block main =
        file(
            ExportSamples.inFolder(request(DashboardFormat.CLASSIC), "Trading/Live", "live"),
            "main.tf");

    assertThat(main.block("resource", "grafana_folder", "parent_1").attributes())
        .containsEntry("uid", "trading-fde20a1b")
        .doesNotContainKey("parent_folder_uid");
    assertThat(main.block("resource", "grafana_folder", "folder").attributes())
        .isEqualTo(
            Map.of(
                "title", "Live",
                "uid", "live",
                "parent_folder_uid", "grafana_folder.parent_1.uid",
                "prevent_destroy_if_not_empty", true));
    assertThat(main.block("resource", "grafana_dashboard", "dashboard").attributes())
        .containsEntry("folder", "grafana_folder.folder.uid");
  }

  @Test
  void hostileTitlesAreNotInterpolated() {
    for (String hostile : ExportSamples.HOSTILE) {
      String title = hostile.replace("/", "");
      Block folder =
          file(ExportSamples.inFolder(request(DashboardFormat.CLASSIC), title, null), "main.tf")
              .block("resource", "grafana_folder", "folder");

      assertThat(folder.attributes()).containsEntry("title", title);
      assertThat((String) folder.attributes().get("uid")).matches("[a-z0-9-]{1,40}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = \"x\n\"\n",
        "a = \"%{x}\"\n",
        "a = \"${x\"\n",
        "a = \"\\q\"\n",
        "a \"b\" {\n",
        "a = [1\n",
        "a = b(\n",
        "a =\n",
        "a = b c\n",
        "}\n",
        "a = b",
      })
  void theParserOfTheseTestsRejectsMistakes(String text) {
    assertThatThrownBy(() -> HclParser.parse(text)).isInstanceOf(AssertionError.class);
  }
}
