package io.panelwright.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.testing.ExampleTeam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The source map of the example team's dashboard, with lines of Java and of panels.yaml. */
class SourceMapTest {

  private static final Path SOURCES = Path.of("src/test/java");

  private static Assembly assembly() {
    return Assembler.assemble(ExampleTeam.wholeDashboard(), Profile.DEFAULT);
  }

  @Test
  void everyPanelAndQueryMapsToALineThatNamesIt() throws IOException {
    Assembly assembly = assembly();
    JsonArray panels = assembly.document().json().array("panels");
    int queries = 0;
    for (int i = 0; i < panels.size(); i++) {
      JsonObject panel = (JsonObject) panels.items().get(i);
      CallSite site =
          assembly.sourceMap().callSite(assembly.document(), JsonPointer.parse("/panels/" + i));
      assertThat(site.toString()).matches("(com/example/checkout/.*\\.java|panels\\.yaml):.*");
      assertThat(lines(site)).as(site.toString()).isNotBlank();
      for (int q = 0; q < panel.array("targets").size(); q++) {
        JsonPointer pointer = JsonPointer.parse("/panels/" + i + "/targets/" + q + "/expr");
        CallSite query = assembly.sourceMap().callSite(assembly.document(), pointer);
        assertThat(file(query)).as(pointer.toString()).isEqualTo(file(site));
        queries++;
      }
    }
    assertThat(queries).isEqualTo(queries(ExampleTeam.wholeDashboard()));
  }

  private static int queries(Dashboard dashboard) {
    return dashboard.sections().stream()
        .flatMap(section -> section.panels().stream())
        .mapToInt(panel -> panel.spec().data().queries().size())
        .sum();
  }

  private static String file(CallSite site) {
    return site.toString().replaceFirst(":.*", "");
  }

  private static String lines(CallSite site) throws IOException {
    String[] parts = site.toString().split(":");
    List<String> lines =
        parts[0].endsWith(".yaml")
            ? ExampleTeam.panels().lines().toList()
            : Files.readAllLines(SOURCES.resolve(parts[0]));
    return lines.get(Integer.parseInt(parts[1]) - 1);
  }

  @Test
  void everyPartMapsToItsOwnLine() throws IOException {
    Assembly assembly = assembly();
    DashboardDocument document = assembly.document();
    Map<String, String> expected =
        Map.of(
            "/title", "dashboard(",
            "/annotations/list/1/expr", "query(",
            "/panels/0/title", "section(");
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      JsonPointer pointer = JsonPointer.parse(entry.getKey());
      assertThat(lines(assembly.sourceMap().callSite(document, pointer)))
          .as(entry.getKey())
          .contains(entry.getValue());
    }
  }

  @Test
  void aFileWithTheSameIdsMapsToTheSameLines() throws IOException {
    Assembly assembly = assembly();
    JsonObject json = assembly.document().json();
    List<Json> panels = new ArrayList<>(json.array("panels").items());
    Collections.reverse(panels);
    DashboardDocument turned = new DashboardDocument(json.with("panels", new JsonArray(panels)));
    int last = panels.size() - 1;
    assertThat(
            assembly.sourceMap().callSite(turned, JsonPointer.parse("/panels/0/title")).toString())
        .isEqualTo(
            assembly
                .sourceMap()
                .callSite(assembly.document(), JsonPointer.parse("/panels/" + last))
                .toString());
  }

  @Test
  void generatedPartsMapToTheDashboard() throws IOException {
    Assembly assembly = assembly();
    String dashboard =
        assembly.sourceMap().callSite(assembly.document(), JsonPointer.ROOT).toString();
    for (String pointer :
        List.of(
            "/templating/list/0",
            "/annotations/list/0",
            "/panels/999",
            "/panels/x",
            "/a/b",
            "/uid")) {
      CallSite site =
          assembly.sourceMap().callSite(assembly.document(), JsonPointer.parse(pointer));
      assertThat(site.toString()).as(pointer).isEqualTo(dashboard);
    }
  }
}
