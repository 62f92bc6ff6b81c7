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

/** Exceptions of single dashboards of a lazy provider. */
class CreationFailureTest {

  private static final String SUPPLIER =
      "  com.example.catalog.CatalogDashboards.dashboardSuppliers().get(%s).get() failed at"
          + " com.example.catalog.CatalogDashboards.";

  @TempDir Path temporary;

  private CatalogProject project;

  /** Each of the six dashboards has one warning, and a link to the next one. */
  @BeforeEach
  void render() throws IOException {
    project = CatalogProject.create(temporary, 6);
    project.assertClean("render");
    assertThat(project.warnings()).hasSize(6);
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void theOtherDashboardsAreCheckedAndNothingIsWritten() throws IOException {
    Files.writeString(project.dashboard(0), "{}");
    CatalogProject.fail("4");
    for (String command : List.of("check", "render", "lint")) {
      for (String workers : List.of("1", "3")) {
        assertThat(project.run(command, "--workers", workers)).isEqualTo(3);

        assertThat(project.warnings()).as(command).hasSize(5);
        assertThat(project.output()).doesNotContain("catalog-4", "differs", "link-dashboard");
        assertThat(project.err())
            .contains("panelwright: 1 of 6 dashboards cannot be created:\n")
            .contains(SUPPLIER.formatted("4"))
            .contains("java.lang.IllegalStateException: no dashboard 4\n  → correct the code");
      }
    }
    assertThat(project.dashboard(0)).content().isEqualTo("{}");
  }

  @Test
  void eachFailureIsListedInTheOrderOfTheDashboards() {
    CatalogProject.fail("5,1,2");

    assertThat(project.run("check")).isEqualTo(3);

    assertThat(project.warnings()).hasSize(3);
    assertThat(project.err())
        .contains("3 of 6 dashboards cannot be created:")
        .containsSubsequence(
            SUPPLIER.formatted("1"), SUPPLIER.formatted("2"), SUPPLIER.formatted("5"));
  }

  @Test
  void ofManyFailuresTheFirstAreListed() throws IOException {
    CatalogProject.fail("0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24");
    try (var large = CatalogProject.create(temporary.resolve("large"), 25)) {
      assertThat(large.run("check")).isEqualTo(3);

      assertThat(large.err())
          .contains("25 of 25 dashboards cannot be created:")
          .contains(SUPPLIER.formatted("19"), "\n  and 5 more\n  → correct")
          .doesNotContain(SUPPLIER.formatted("20"));
    }
  }

  @Test
  void otherFormatsHaveTheFindingsOfTheOtherDashboards() {
    CatalogProject.fail("4");
    for (String command : List.of("check", "render", "lint")) {
      assertThat(project.run(command, "--format", "json")).isEqualTo(3);

      assertThat(project.out().split("\"division-by-zero\"", -1).length - 1).isEqualTo(5);
      assertThat(project.err()).contains("1 of 6 dashboards cannot be created:");
    }
  }

  @Test
  void exclusionsThatMayMatchInTheMissingDashboardAreNotReported() throws IOException {
    project.write(
        ".panelwright.yaml",
        """
        exclusions:
          - rule: division-by-zero
            dashboard: catalog-4
            reason: an example
        """);
    CatalogProject.fail("4");

    assertThat(project.run("lint")).isEqualTo(3);

    assertThat(project.output()).doesNotContain("exclusion-unused");
  }

  @Test
  void onlyNewFindingsAreReportedSinceACommit() throws Exception {
    project.git("init", "-q");
    project.commit();
    CatalogProject.fail("4");
    for (String command : List.of("check", "render", "lint")) {
      assertThat(project.run(command, "--since", "HEAD")).isEqualTo(3);

      assertThat(project.warnings()).isEmpty();
      assertThat(project.err()).contains(SUPPLIER.formatted("4"));
    }
  }

  @Test
  void everyPartReportsTheFailure() {
    CatalogProject.fail("4");
    int warnings = 0;
    for (int part = 1; part <= 3; part++) {
      assertThat(project.run("check", "--shard", part + "/3")).isEqualTo(3);
      assertThat(project.err()).contains("1 of 6 dashboards cannot be created:");
      warnings += project.warnings().size();
    }
    assertThat(warnings).isEqualTo(5);
  }

  /** All dashboards must exist before the panels are added. */
  @Test
  void withPanelsInYamlAllFailuresAreReportedAndNothingIsChecked() throws IOException {
    project.write("panels.yaml", "dashboards: { catalog-1: { sections: [] } }\n");
    CatalogProject.fail("1,4");
    for (String command : List.of("check", "render", "lint")) {
      assertThat(project.run(command)).isEqualTo(3);

      assertThat(project.warnings()).isEmpty();
      assertThat(project.err())
          .contains("2 of 6 dashboards cannot be created:")
          .contains(SUPPLIER.formatted("1"), SUPPLIER.formatted("4"))
          .contains("nothing was checked or written");
    }
  }
}
