package io.panelwright.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.catalog.CatalogDashboards;
import io.panelwright.Main;
import io.panelwright.testing.GitRepository;
import io.panelwright.testing.LargeProject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --since} in a real repository: no finding may be missing. */
class CheckSinceTest {

  private static final String SOURCES = "src/main/java/com/example/catalog/";
  private static final int COUNT = 3;

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

  private Path project;
  private Path classes;
  private String err;

  @BeforeEach
  void commit() throws Exception {
    System.setProperty(CatalogDashboards.COUNT, String.valueOf(COUNT));
    System.setProperty(CatalogDashboards.SECTIONS, "1");
    classes = LargeProject.copyClasses(temporary.resolve("classes"));
    project = Files.createDirectories(temporary.resolve("project"));
    write("panels.yaml", PANELS);
    for (String name : List.of("CatalogPanels", "CatalogContract")) {
      write(
          SOURCES + name + ".java",
          Files.readString(Path.of("src/test/java/com/example/catalog", name + ".java")));
    }
    assertThat(run("render")).as(err).isZero();
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "one");
  }

  @AfterEach
  void clearProperties() {
    System.clearProperty(CatalogDashboards.COUNT);
    System.clearProperty(CatalogDashboards.SECTIONS);
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void append(String name, String text) throws IOException {
    write(name, Files.readString(project.resolve(name)) + text);
  }

  private void git(String... arguments) throws Exception {
    GitRepository.git(project, arguments);
  }

  private int run(String... arguments) {
    var errWriter = new StringWriter();
    List<String> line = new ArrayList<>(List.of("--class-path", classes.toString()));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--contract", LargeProject.NAME));
    int code =
        Main.run(
            project,
            new PrintWriter(new StringWriter()),
            new PrintWriter(errWriter),
            line.toArray(String[]::new));
    err = errWriter.toString();
    return code;
  }

  private List<String> findings() {
    return err.lines().filter(line -> line.matches(".*(warning|info): .*")).toList();
  }

  private void assertChecksEverything(String file) {
    assertThat(run("check", "--since", "HEAD")).as(err).isZero();
    assertThat(err).contains(file + " differs from HEAD: all rules check all dashboards");
    assertSameFindings();
  }

  private void assertSameFindings() {
    List<String> found = findings();
    run("check");
    assertThat(findings()).isEqualTo(found);
  }

  @Test
  void unchangedDashboardsAreComparedOnly() throws IOException {
    write("docs/runbook.md", "Text.\n");
    assertThat(run("check", "--since", "HEAD")).as(err).isZero();
    assertThat(err).contains("3 dashboards are as in HEAD");
    assertThat(findings()).isEmpty();
    run("check");
    assertThat(findings()).isNotEmpty();
  }

  @Test
  void aChangedSourceOfSomeDashboardsChecksThese() throws IOException {
    append("panels.yaml", "# a comment, as that of a removed exclusion\n");
    assertThat(run("check", "--since", "HEAD")).as(err).isZero();
    assertThat(err).contains("2 dashboards are as in HEAD");
    assertThat(findings()).isNotEmpty();
    run("check", "--since", "HEAD", "--shard", "1/2");
    int first = findings().size();
    run("check", "--since", "HEAD", "--shard", "2/2");
    int second = findings().size();
    run("check", "--since", "HEAD");
    assertThat(findings()).hasSize(first + second);
  }

  @Test
  void aChangedSourceOfAllDashboardsChecksAll() throws IOException {
    append(SOURCES + "CatalogPanels.java", "// a comment\n");
    assertThat(run("check", "--since", "HEAD")).as(err).isZero();
    assertThat(err).contains("0 dashboards are as in HEAD");
    assertSameFindings();
  }

  @Test
  void otherChangedFilesCheckAll() throws Exception {
    append(SOURCES + "CatalogContract.java", "// a comment\n");
    assertChecksEverything(SOURCES + "CatalogContract.java");
    git("checkout", "-q", ".");
    append(SOURCES + "CatalogPanels.java", "// import io.panelwright.contract.Metric;\n");
    assertChecksEverything(SOURCES + "CatalogPanels.java");
    git("checkout", "-q", ".");
    write("pom.xml", "<project/>\n");
    assertChecksEverything("pom.xml");
    Files.delete(project.resolve("pom.xml"));
    write(".panelwright.yaml", "rules:\n  unit-unknown: warning\n");
    assertChecksEverything(".panelwright.yaml");
    Files.delete(project.resolve(".panelwright.yaml"));
    Files.delete(project.resolve(SOURCES + "CatalogContract.java"));
    assertChecksEverything(SOURCES + "CatalogContract.java");
  }

  @Test
  void aStagedOrCommittedChangeCounts() throws Exception {
    append(SOURCES + "CatalogContract.java", "// a comment\n");
    git("add", "-A");
    assertChecksEverything(SOURCES + "CatalogContract.java");
    git("commit", "-q", "-m", "two");
    assertThat(run("check", "--since", "HEAD~1")).as(err).isZero();
    assertThat(err).contains("CatalogContract.java differs from HEAD~1");
    git("mv", SOURCES + "CatalogContract.java", SOURCES + "Renamed.java");
    assertChecksEverything(SOURCES + "CatalogContract.java");
  }

  @Test
  void aRenderedFileThatDiffersIsReported() throws IOException {
    Files.delete(project.resolve("dashboards/catalog-2.json"));
    assertThat(run("check", "--since", "HEAD")).isEqualTo(1);
    assertThat(err).contains("3 dashboards are as in HEAD");
    assertThat(run("render", "--since", "HEAD")).isZero();
    assertThat(run("check", "--since", "HEAD")).isZero();
  }
}
