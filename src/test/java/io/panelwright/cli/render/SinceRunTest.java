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

/** {@code render} and {@code check} with {@code --since}, in a real repository. */
class SinceRunTest {

  @TempDir Path temporary;

  private CatalogProject project;

  /** The commit has six dashboards as rendered. Each of them has one warning. */
  @BeforeEach
  void commitDashboards() throws Exception {
    project = CatalogProject.create(temporary, 6);
    project.assertClean("render");
    assertThat(project.warnings()).hasSize(6);
    project.git("init", "-q");
    project.commit();
  }

  @AfterEach
  void close() {
    project.close();
  }

  /** Commits another text of one dashboard; the files in the working tree are as rendered. */
  private void commitAnEarlierDashboard() throws Exception {
    Path file = project.dashboard(2);
    String rendered = Files.readString(file);
    Files.writeString(file, rendered.replace("Catalog 2", "Catalog two"));
    assertThat(Files.readString(file)).isNotEqualTo(rendered);
    project.commit();
    Files.writeString(file, rendered);
  }

  @Test
  void dashboardsAsInTheCommitAreCheckedOnlyByRulesThatCompareThem() {
    for (String command : List.of("check", "render")) {
      project.assertClean(command, "--since", "HEAD");
      assertThat(project.warnings()).isEmpty();
      assertThat(project.output()).contains("6 dashboards are as in HEAD: ");
    }
  }

  @Test
  void allFindingsOfAChangedDashboardAreReported() throws Exception {
    commitAnEarlierDashboard();
    for (String command : List.of("check", "render")) {
      project.assertClean(command, "--since", "HEAD");
      assertThat(project.warnings()).hasSize(1);
      assertThat(project.output())
          .contains("5 dashboards are as in HEAD: ")
          .contains("in Catalog 2 / ");
    }
  }

  @Test
  void fileOfAnUnchangedDashboardIsStillComparedAndWritten() throws IOException {
    Path file = project.dashboard(2);
    String rendered = Files.readString(file);
    Files.writeString(file, rendered.replace("Catalog 2", "Catalog two"));
    assertThat(project.run("check", "--since", "HEAD")).isEqualTo(1);
    assertThat(project.output()).contains("catalog-2.json differs from the rendered dashboard");
    assertThat(project.run("render", "--since", "HEAD")).isZero();
    assertThat(Files.readString(file)).isEqualTo(rendered);
  }

  @Test
  void anotherConfigurationChecksEverything() throws IOException {
    project.write(".panelwright.yaml", "rules:\n  division-by-zero: error\n");
    assertThat(project.run("check", "--since", "HEAD")).isEqualTo(1);
    assertThat(project.output().lines().filter(line -> line.contains("error: "))).hasSize(6);
  }

  @Test
  void thePartsTogetherReportWhatOneRunReports() throws Exception {
    commitAnEarlierDashboard();
    for (String command : List.of("check", "render")) {
      int findings = 0;
      int unchanged = 0;
      for (int part = 1; part <= 3; part++) {
        project.assertClean(command, "--since", "HEAD", "--shard", part + "/3");
        findings += project.warnings().size();
        unchanged += unchanged();
      }
      assertThat(findings).isEqualTo(1);
      assertThat(unchanged).isEqualTo(5);
    }
  }

  /** The number of dashboards that the run reports as unchanged. */
  private int unchanged() {
    return project
        .output()
        .lines()
        .filter(line -> line.matches("\\d+ dashboards? (is|are) as in HEAD: .*"))
        .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
        .sum();
  }
}
