package io.panelwright.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --since} in a real repository: no finding may be missing. */
class CheckSinceTest {

  private static final String SOURCES = "src/main/java/com/example/catalog/";

  /** A panel of the second dashboard, with a finding. */
  private static final String PANELS =
      """
      dashboards:
        catalog-1:
          sections:
            - section: Extra
              owner: Catalog
              panels:
                - stat: Workers
                  unit: short
                  queries:
                    - expr: max(service1_queue_length)
      """;

  @TempDir Path temporary;

  private CatalogProject project;

  @BeforeEach
  void commit() throws Exception {
    project = CatalogProject.create(temporary, 3);
    project.write("panels.yaml", PANELS);
    for (String name : List.of("CatalogPanels", "CatalogContract")) {
      project.write(
          SOURCES + name + ".java",
          Files.readString(Path.of("src/test/java/com/example/catalog", name + ".java")));
    }
    project.assertClean("render");
    project.git("init", "-q");
    project.commit();
  }

  @AfterEach
  void close() {
    project.close();
  }

  private List<String> findings() {
    return project.err().lines().filter(line -> line.matches(".*(warning|info): .*")).toList();
  }

  private void assertChecksEverything(String file) {
    project.assertClean("check", "--since", "HEAD");
    assertThat(project.err()).contains(file + " differs from HEAD: all rules check all dashboards");
    assertSameFindings();
  }

  private void assertSameFindings() {
    List<String> found = findings();
    project.run("check");
    assertThat(findings()).isEqualTo(found);
  }

  @Test
  void unchangedDashboardsAreComparedOnly() throws IOException {
    project.write("docs/runbook.md", "Text.\n");
    project.assertClean("check", "--since", "HEAD");
    assertThat(project.err()).contains("3 dashboards are as in HEAD");
    assertThat(findings()).isEmpty();
    project.run("check");
    assertThat(findings()).isNotEmpty();
  }

  @Test
  void aChangedSourceOfSomeDashboardsChecksThese() throws IOException {
    project.append("panels.yaml", "# a comment, as that of a removed exclusion\n");
    project.assertClean("check", "--since", "HEAD");
    assertThat(project.err()).contains("2 dashboards are as in HEAD");
    assertThat(findings()).isNotEmpty();
    project.run("check", "--since", "HEAD", "--shard", "1/2");
    int first = findings().size();
    project.run("check", "--since", "HEAD", "--shard", "2/2");
    int second = findings().size();
    project.run("check", "--since", "HEAD");
    assertThat(findings()).hasSize(first + second);
  }

  @Test
  void aChangedSourceOfAllDashboardsChecksAll() throws IOException {
    project.append(SOURCES + "CatalogPanels.java", "// a comment\n");
    project.assertClean("check", "--since", "HEAD");
    assertThat(project.err()).contains("0 dashboards are as in HEAD");
    assertSameFindings();
  }

  @Test
  void otherChangedFilesCheckAll() throws Exception {
    project.append(SOURCES + "CatalogContract.java", "// a comment\n");
    assertChecksEverything(SOURCES + "CatalogContract.java");
    project.git("checkout", "-q", ".");
    project.append(SOURCES + "CatalogPanels.java", "// import io.panelwright.contract.Metric;\n");
    assertChecksEverything(SOURCES + "CatalogPanels.java");
    project.git("checkout", "-q", ".");
    project.write("pom.xml", "<project/>\n");
    assertChecksEverything("pom.xml");
    Files.delete(project.folder().resolve("pom.xml"));
    project.write(".panelwright.yaml", "rules:\n  unit-unknown: warning\n");
    assertChecksEverything(".panelwright.yaml");
    Files.delete(project.folder().resolve(".panelwright.yaml"));
    Files.delete(project.folder().resolve(SOURCES + "CatalogContract.java"));
    assertChecksEverything(SOURCES + "CatalogContract.java");
  }

  @Test
  void aStagedOrCommittedChangeCounts() throws Exception {
    project.append(SOURCES + "CatalogContract.java", "// a comment\n");
    project.git("add", "-A");
    assertChecksEverything(SOURCES + "CatalogContract.java");
    project.git("commit", "-q", "-m", "two");
    project.assertClean("check", "--since", "HEAD~1");
    assertThat(project.err()).contains("CatalogContract.java differs from HEAD~1");
    project.git("mv", SOURCES + "CatalogContract.java", SOURCES + "Renamed.java");
    assertChecksEverything(SOURCES + "CatalogContract.java");
  }

  @Test
  void aRenderedFileThatDiffersIsReported() throws IOException {
    Files.delete(project.folder().resolve("dashboards/catalog-2.json"));
    assertThat(project.run("check", "--since", "HEAD")).isEqualTo(1);
    assertThat(project.err()).contains("3 dashboards are as in HEAD");
    project.assertClean("render", "--since", "HEAD");
    project.assertClean("check", "--since", "HEAD");
  }
}
