package io.panelwright.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.DashboardDocument;
import io.panelwright.dsl.CallSite;
import io.panelwright.dsl.Dashboard;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.vocabulary.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The lines that the example team's dashboard was made from: its Java's and those of panels.yaml.
 */
class SitesTest {

  private static final Path SOURCES = Path.of("src/test/java");

  private static Assembly assembly() {
    return Assembler.assemble(ExampleTeam.wholeDashboard(), Profile.DEFAULT);
  }

  @Test
  void everyPanelAndQueryLeadsToALineThatNamesIt() throws IOException {
    Assembly assembly = assembly();
    JsonArray panels = assembly.document().json().array("panels");
    int queries = 0;
    for (int i = 0; i < panels.size(); i++) {
      JsonObject panel = (JsonObject) panels.items().get(i);
      CallSite site = assembly.sites().at(assembly.document(), List.of("panels", "" + i));
      assertThat(site.toString()).matches("(com/example/checkout/.*\\.java|panels\\.yaml):.*");
      assertThat(lines(site)).as(site.toString()).isNotBlank();
      for (int q = 0; q < panel.array("targets").size(); q++) {
        List<String> pointer = List.of("panels", "" + i, "targets", "" + q, "expr");
        CallSite query = assembly.sites().at(assembly.document(), pointer);
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
  void everyPartHasItsOwnLine() throws IOException {
    Assembly assembly = assembly();
    DashboardDocument document = assembly.document();
    Map<String, String> expected =
        Map.of(
            "title", "dashboard(",
            "annotations/list/1/expr", "query(",
            "panels/0/title", "section(");
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      List<String> pointer = List.of(entry.getKey().split("/"));
      assertThat(lines(assembly.sites().at(document, pointer)))
          .as(entry.getKey())
          .contains(entry.getValue());
    }
  }

  @Test
  void aFileWithTheSameIdsLeadsToTheSameLines() throws IOException {
    Assembly assembly = assembly();
    JsonObject json = assembly.document().json();
    List<Json> panels = new ArrayList<>(json.array("panels").items());
    Collections.reverse(panels);
    DashboardDocument turned = new DashboardDocument(json.with("panels", new JsonArray(panels)));
    int last = panels.size() - 1;
    assertThat(assembly.sites().at(turned, List.of("panels", "0", "title")).toString())
        .isEqualTo(
            assembly.sites().at(assembly.document(), List.of("panels", "" + last)).toString());
  }

  @Test
  void whatNobodyWroteLeadsToTheDashboard() throws IOException {
    Assembly assembly = assembly();
    String dashboard = assembly.sites().at(assembly.document(), List.of()).toString();
    for (String pointer :
        List.of(
            "templating/list/0", "annotations/list/0", "panels/999", "panels/x", "a/b", "uid")) {
      CallSite site = assembly.sites().at(assembly.document(), List.of(pointer.split("/")));
      assertThat(site.toString()).as(pointer).isEqualTo(dashboard);
    }
  }
}
