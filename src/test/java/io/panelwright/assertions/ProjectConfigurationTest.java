package io.panelwright.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of {@code .panelwright.yaml} in tests. */
class ProjectConfigurationTest {

  private static final String FILE = ".panelwright.yaml";

  @TempDir Path project;

  @Test
  void withoutAFileTheDefaultsApply() throws IOException {
    Files.createDirectory(project.resolve(".git"));
    assertThat(ProjectConfiguration.find(project))
        .isEqualTo(ProjectConfiguration.of(LintConfiguration.DEFAULT));
  }

  @Test
  void theFileOfAParentFolderAppliesUpToTheRepository() throws IOException {
    Files.writeString(project.resolve(FILE), "rules:\n  title-cut: off\n");
    Path module = Files.createDirectories(project.resolve("shop/module"));
    assertThat(ProjectConfiguration.find(module).rules().severities()).containsKey("title-cut");
    Files.createDirectory(project.resolve("shop/.git"));
    assertThat(ProjectConfiguration.find(module).rules()).isEqualTo(LintConfiguration.DEFAULT);
  }

  @Test
  void aFileWithErrorsIsNotApplied() throws IOException {
    Files.writeString(project.resolve(FILE), "rules:\n  title-cut: of\n");
    ProjectConfiguration wrong = ProjectConfiguration.find(project);
    assertThat(wrong.rules()).isEqualTo(LintConfiguration.DEFAULT);
    assertThat(wrong.errors()).get().asString().contains(".panelwright.yaml:2:", "\"of\"");
  }

  @Test
  void aSecretInTheFileIsNotPrinted() throws IOException {
    Files.writeString(
        project.resolve(FILE),
        "environments:\n  test:\n    grafana: https://admin:hunter2secret@grafana.example.com\n");
    assertThat(ProjectConfiguration.find(project).errors())
        .get()
        .asString()
        .contains(".panelwright.yaml:3:")
        .doesNotContain("hunter2secret");
  }

  @Test
  void aFolderInPlaceOfTheFileIsAnError() throws IOException {
    Files.createDirectory(project.resolve(FILE));
    assertThat(ProjectConfiguration.find(project).errors())
        .get()
        .asString()
        .startsWith(".panelwright.yaml cannot be read: ")
        .contains("→ ");
  }

  @Test
  void bytesThatAreNotUtf8AreAnError() throws IOException {
    Files.write(project.resolve(FILE), new byte[] {'a', (byte) 0xff});
    assertThat(ProjectConfiguration.find(project).errors()).get().asString().contains("UTF-8");
  }

  @Test
  void testsOfAProjectUseItsRules() throws Exception {
    Jvm.Result byDefault = runInProject();
    assertThat(byDefault.err()).contains("panel-query-missing");
    assertThat(byDefault.code()).isNotZero();

    Files.writeString(
        project.resolve(FILE),
        """
        exclusions:
          - rule: panel-query-missing
            dashboard: shop
            reason: the titles are enough
          - rule: dashboard-title-duplicate
            dashboard: shop
            reason: matches only in a run over all dashboards
        """);
    Jvm.Result excluded = runInProject();
    assertThat(excluded.err()).isEmpty();
    assertThat(excluded.code()).isZero();

    Files.writeString(project.resolve(FILE), "rulez: {}\n");
    Jvm.Result wrong = runInProject();
    assertThat(wrong.err())
        .contains(
            "[dashboard \"Shop\"] the configuration of the rules has errors:",
            ".panelwright.yaml:1:1: error: the file has no key \"rulez\"");
    assertThat(wrong.code()).isNotZero();
  }

  private Jvm.Result runInProject() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Jvm.current().java());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Check.class.getName()));
    return Jvm.run(new ProcessBuilder(command).directory(project.toFile()));
  }

  /** A test of a project, in its own process. */
  static final class Check {

    private static final String DASHBOARD =
        """
        {"uid": "shop", "title": "Shop", "schemaVersion": 42, "panels": [{"id": 1, "type": "stat",
          "title": "Orders", "description": "All shops", "targets": [],
          "gridPos": {"h": 8, "w": 24, "x": 0, "y": 0}}]}
        """;

    public static void main(String[] arguments) {
      DashboardAssertions.assertThat(DashboardDocument.read(DASHBOARD)).hasNoFindings();
    }
  }
}
