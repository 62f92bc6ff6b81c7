package io.panelwright.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.catalog.CatalogDashboards;
import io.panelwright.Main;
import io.panelwright.testing.Jvm;
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

/** {@code render} and {@code check} with {@code --since}, in a real repository. */
class SinceRunTest {

  private static final String CHANGED = "catalog-2.json";

  @TempDir Path temporary;

  private Path classes;
  private Path project;
  private String out;
  private String err;

  /** The commit has six dashboards as rendered. Each of them has one warning. */
  @BeforeEach
  void commitDashboards() throws Exception {
    System.setProperty(CatalogDashboards.COUNT, "6");
    System.setProperty(CatalogDashboards.SECTIONS, "1");
    classes = LargeProject.copyClasses(temporary.resolve("classes"));
    project = Files.createDirectories(temporary.resolve("project"));
    assertThat(run("render")).as(err).isZero();
    assertThat(warnings()).hasSize(6);
    git("init", "-q");
    commit();
  }

  @AfterEach
  void clearProperties() {
    System.clearProperty(CatalogDashboards.COUNT);
    System.clearProperty(CatalogDashboards.SECTIONS);
    System.clearProperty(CatalogDashboards.FAILING);
  }

  private void commit() throws Exception {
    git("add", "-A");
    git("commit", "-q", "-m", "dashboards");
  }

  private void git(String... arguments) throws Exception {
    List<String> line =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.com"));
    line.addAll(List.of(arguments));
    Jvm.Result result = Jvm.run(new ProcessBuilder(line).directory(project.toFile()));
    assertThat(result.code()).as(result.err()).isZero();
  }

  private int run(String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    List<String> line = new ArrayList<>(List.of("--class-path", classes.toString()));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--contract", LargeProject.NAME));
    int code =
        Main.run(
            project,
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            line.toArray(String[]::new));
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  private List<String> warnings() {
    return (out + err).lines().filter(line -> line.contains("warning: ")).toList();
  }

  /** Commits another text of one dashboard; the files in the working tree are as rendered. */
  private void commitAnEarlierDashboard() throws Exception {
    Path file = project.resolve("dashboards").resolve(CHANGED);
    String rendered = Files.readString(file);
    Files.writeString(file, rendered.replace("Catalog 2", "Catalog two"));
    assertThat(Files.readString(file)).isNotEqualTo(rendered);
    commit();
    Files.writeString(file, rendered);
  }

  @Test
  void dashboardsAsInTheCommitAreCheckedOnlyByRulesThatCompareThem() {
    for (String command : List.of("check", "render")) {
      assertThat(run(command, "--since", "HEAD")).as(err).isZero();
      assertThat(warnings()).isEmpty();
      assertThat(out + err).contains("6 dashboards are as in HEAD: ");
    }
  }

  @Test
  void allFindingsOfAChangedDashboardAreReported() throws Exception {
    commitAnEarlierDashboard();
    for (String command : List.of("check", "render")) {
      assertThat(run(command, "--since", "HEAD")).as(err).isZero();
      assertThat(warnings()).hasSize(1);
      assertThat(out + err).contains("5 dashboards are as in HEAD: ").contains("in Catalog 2 / ");
    }
  }

  @Test
  void fileOfAnUnchangedDashboardIsStillComparedAndWritten() throws IOException {
    Path file = project.resolve("dashboards").resolve(CHANGED);
    String rendered = Files.readString(file);
    Files.writeString(file, rendered.replace("Catalog 2", "Catalog two"));
    assertThat(run("check", "--since", "HEAD")).isEqualTo(1);
    assertThat(out + err).contains(CHANGED + " differs from the rendered dashboard");
    assertThat(run("render", "--since", "HEAD")).isZero();
    assertThat(Files.readString(file)).isEqualTo(rendered);
  }

  @Test
  void anotherConfigurationChecksEverything() throws IOException {
    Files.writeString(project.resolve(".panelwright.yaml"), "rules:\n  division-by-zero: error\n");
    assertThat(run("check", "--since", "HEAD")).isEqualTo(1);
    assertThat((out + err).lines().filter(line -> line.contains("error: "))).hasSize(6);
  }

  @Test
  void thePartsTogetherReportWhatOneRunReports() throws Exception {
    commitAnEarlierDashboard();
    for (String command : List.of("check", "render")) {
      int findings = 0;
      int unchanged = 0;
      for (int part = 1; part <= 3; part++) {
        assertThat(run(command, "--since", "HEAD", "--shard", part + "/3")).as(err).isZero();
        findings += warnings().size();
        unchanged += unchanged();
      }
      assertThat(findings).isEqualTo(1);
      assertThat(unchanged).isEqualTo(5);
    }
  }

  /** The number of dashboards that the run reports as unchanged. */
  private int unchanged() {
    return (out + err)
        .lines()
        .filter(line -> line.matches("\\d+ dashboards? (is|are) as in HEAD: .*"))
        .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
        .sum();
  }

  @Test
  void anExceptionOfOneDashboardEndsTheRunWithItsLine() throws IOException {
    Path file = project.resolve("dashboards").resolve("catalog-0.json");
    Files.writeString(file, "{}");
    System.setProperty(CatalogDashboards.FAILING, "4");
    for (String command : List.of("check", "render", "lint")) {
      assertThat(run(command)).isEqualTo(3);
      assertThat(err)
          .contains(
              "com.example.catalog.CatalogDashboards.dashboardSuppliers().get(4).get() failed at"
                  + " com.example.catalog.CatalogDashboards.")
          .contains("no dashboard 4");
    }
    assertThat(Files.readString(file)).isEqualTo("{}");
  }
}
