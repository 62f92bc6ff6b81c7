package io.panelwright.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.GitRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lint --since} in a real repository. */
class LintSinceTest {

  /** Two panels, each with a unit that Grafana does not have. */
  private static final String SHOP =
      """
      {
        "title": "Shop", "uid": "shop", "schemaVersion": 42,
        "panels": [
          {"id": 1, "type": "stat", "title": "Orders", "description": "d",
           "gridPos": {"h": 4, "w": 12, "x": 0, "y": 0},
           "fieldConfig": {"defaults": {"unit": "ordrs"}, "overrides": []},
           "targets": [{"refId": "A", "expr": "orders"}]},
          {"id": 2, "type": "stat", "title": "Stock", "description": "d",
           "gridPos": {"h": 4, "w": 12, "x": 12, "y": 0},
           "fieldConfig": {"defaults": {"unit": "ordrs"}, "overrides": []},
           "targets": [{"refId": "A", "expr": "stock"}]}
        ]
      }
      """;

  private static final String NEW_PANEL =
      """
          {"id": 3, "type": "stat", "title": "Returns", "description": "d",
           "gridPos": {"h": 4, "w": 24, "x": 0, "y": 4},
           "fieldConfig": {"defaults": {"unit": "ordrs"}, "overrides": []},
           "targets": [{"refId": "A", "expr": "returns"}]}
      """;

  @TempDir Path project;

  private String out;
  private String err;

  @BeforeEach
  void commit() throws Exception {
    write("dashboards/shop.json", SHOP);
    write(".panelwright.yaml", "rules:\n  unit-unknown: warning\n");
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "one");
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void git(String... arguments) throws Exception {
    GitRepository.git(project, arguments);
  }

  private int lint(Path directory, String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    var console =
        new Console(
            directory,
            InputStream.nullInputStream(),
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            Terminal.NONE);
    List<String> line = new ArrayList<>(List.of("lint"));
    line.addAll(List.of(arguments));
    int code = Main.run(console, line.toArray(String[]::new));
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  /** The number of findings about units that the report shows. */
  private long units() {
    return out.lines().filter(line -> line.contains("Grafana has no unit \"ordrs\"")).count();
  }

  private void assertOnlyReturns() {
    assertThat(units()).as(out).isEqualTo(1);
    assertThat(out).contains("Returns").doesNotContain("Orders", "Stock");
  }

  @Test
  void anUnchangedFileHasNoNewFinding() {
    assertThat(lint(project, "dashboards")).isEqualTo(1);
    assertThat(units()).isEqualTo(2);
    assertThat(lint(project, "--since", "HEAD", "dashboards")).isZero();
    assertThat(out)
        .startsWith("nothing found in 1 dashboard\nOnly findings that are new since HEAD (")
        .contains(
            "1 dashboard is as in that commit: checked only by rules that compare dashboards.");
  }

  @Test
  void olderFindingsOfAChangedFileAreCounted() throws Exception {
    write("dashboards/shop.json", SHOP.replace("\"Shop\"", "\"The shop\""));
    lint(project, "--since", "HEAD", "dashboards");
    assertThat(out).contains(" older findings not listed.").doesNotContain("as in that commit");
  }

  /** The file with the link has not changed; the dashboard to which it leads was deleted. */
  @Test
  void aLinkToADeletedDashboardIsNewInAnUnchangedFile() throws Exception {
    String link =
        "\"links\": [{\"type\": \"link\", \"title\": \"T\", \"url\": \"/d/target?var-x=1\"}],";
    write("dashboards/shop.json", SHOP.replace("\"panels\"", link + "\"panels\""));
    String target = SHOP.replace("\"shop\"", "\"target\"").replace("\"Shop\"", "\"Target\"");
    write(
        "dashboards/target.json",
        target.replace(
            "\"panels\"",
            "\"templating\": {\"list\": [{\"type\": \"textbox\", \"name\": \"x\"}]}, \"panels\""));
    git("add", "-A");
    git("commit", "-q", "-m", "link");
    assertThat(lint(project, "--since", "HEAD", "dashboards")).as(out).isZero();
    write("dashboards/target.json", target);
    assertThat(lint(project, "--since", "HEAD", "dashboards")).as(out).isEqualTo(1);
    assertThat(out).contains("[link-variable-unknown]").contains("shop.json");
    Files.delete(project.resolve("dashboards/target.json"));
    String contract = ExampleTeam.NAME;
    assertThat(lint(project, "--contract", contract, "--since", "HEAD", "dashboards")).isEqualTo(1);
    assertThat(out).contains("[link-dashboard-unknown]").contains("shop.json");
  }

  /** The message of such a finding contains the name of another file. */
  @Test
  void anOldDuplicateOfAUidIsNotNew() throws Exception {
    write("dashboards/copy.json", SHOP);
    git("add", "-A");
    git("commit", "-q", "-m", "copy");
    assertThat(lint(project, "dashboards")).isEqualTo(1);
    assertThat(out).contains("[dashboard-uid-duplicate]");
    assertThat(lint(project, "--since", "HEAD", "dashboards")).as(out).isZero();
  }

  /** A file that was no dashboard in the commit has only new findings. */
  @Test
  void aFileThatWasNoDashboardIsNew() throws Exception {
    write("odd/shop.json", "{}");
    git("add", "-A");
    git("commit", "-q", "-m", "odd");
    write("odd/shop.json", SHOP);
    assertThat(lint(project, "--since", "HEAD", "odd")).as(err).isEqualTo(1);
    assertThat(units()).isEqualTo(2);
  }

  @Test
  void onlyTheFindingOfANewPanelIsNew() throws Exception {
    write("dashboards/shop.json", SHOP.replace("\"stock\"}]}\n", "\"stock\"}]},\n" + NEW_PANEL));
    assertThat(lint(project, "--since", "HEAD", "dashboards")).isEqualTo(1);
    assertOnlyReturns();
    assertThat(lint(project.resolve("dashboards"), "--since", "HEAD", "shop.json")).isEqualTo(1);
    assertOnlyReturns();
    Path file = project.resolve("dashboards").resolve("shop.json");
    assertThat(lint(project, "--since", "HEAD", file.toString())).isEqualTo(1);
    assertOnlyReturns();
  }

  @Test
  void aMovedRenamedOrRenumberedPanelHasNoNewFinding() throws Exception {
    for (String changed :
        List.of(
            SHOP.replace("\n", "\n\n"),
            SHOP.replace("\"Orders\"", "\"All orders\""),
            SHOP.replace("\"id\": 2", "\"id\": 20"),
            SHOP.replace("\"id\": 1", "\"id\": 10").replace("\"Orders\"", "\"All orders\""),
            SHOP.replace("\"x\": 12", "\"x\": 0").replace("\"y\": 0", "\"y\": 9"),
            SHOP.replace("\"title\": \"Shop\"", "\"title\": \"The shop\""))) {
      write("dashboards/shop.json", changed);
      lint(project, "--since", "HEAD", "dashboards");
      assertThat(units()).as(out).isZero();
    }
  }

  @Test
  void aFindingThatMovesToAnotherPanelIsNew() throws Exception {
    write(
        "dashboards/shop.json",
        SHOP.replace("\"id\": 2", "\"id\": 3")
            .replace("Stock", "Returns")
            .replace("\"stock\"", "\"returns\""));
    assertThat(lint(project, "--since", "HEAD", "dashboards")).isEqualTo(1);
    assertOnlyReturns();
  }

  @Test
  void aRenamedFileIsFollowedWithAndWithoutStaging() throws Exception {
    Files.move(project.resolve("dashboards").resolve("shop.json"), project.resolve("orders.json"));
    assertThat(lint(project, "--since", "HEAD", "orders.json")).isZero();
    git("add", "-A");
    assertThat(lint(project, "--since", "HEAD", "orders.json")).isZero();
    assertThat(units()).isZero();
  }

  @Test
  void allFindingsOfANewFileAreNew() throws Exception {
    write("dashboards/other.json", SHOP.replace("\"shop\"", "\"other\""));
    assertThat(lint(project, "--since", "HEAD", "dashboards")).isEqualTo(1);
    assertThat(units()).isEqualTo(2);
    assertThat(out).contains("1 dashboard has no file in that commit: all findings of it are new.");
  }

  @Test
  void findingsAreNewWhenTheEarlierFileCannotBeRead() throws Exception {
    write("dashboards/shop.json", "{");
    git("commit", "-q", "-a", "-m", "broken");
    write("dashboards/shop.json", SHOP);
    assertThat(lint(project, "--since", "HEAD", "dashboards")).isEqualTo(1);
    assertThat(units()).isEqualTo(2);
    assertThat(lint(project, "--since", "HEAD~1", "dashboards")).isZero();
  }

  @Test
  void theProjectsOwnDashboardsAreComparedWithTheirRenderedFiles() throws Exception {
    ExampleTeam.writePanels(project);
    write(ExampleTeam.FILE, ExampleTeam.rendered());
    git("add", "-A");
    git("commit", "-q", "-m", "panels");
    lint(project, "--contract", ExampleTeam.NAME, "--since", "HEAD");
    assertThat(out).startsWith("nothing found in 1 dashboard\n");

    String panels = ExampleTeam.panels();
    write("panels.yaml", panels.replaceFirst("\n +description: [^\n>|]+\n", "\n"));
    lint(project, "--contract", ExampleTeam.NAME);
    assertThat(out).contains("[panel-description-missing]");
    assertThat(lint(project, "--contract", ExampleTeam.NAME, "--since", "HEAD")).isEqualTo(1);
    assertThat(out.lines().filter(line -> line.contains("warning:"))).hasSize(1);
    assertThat(out).contains("panels.yaml").contains("[panel-description-missing]");
  }

  @Test
  void aRevisionWithoutACommitIsWrongUsage() {
    for (String revision : List.of("nowhere", "--output=x", "", "HEAD:dashboards")) {
      assertThat(lint(project, "--since=" + revision, "dashboards")).isEqualTo(2);
      assertThat(err)
          .isEqualTo(
              "panelwright: --since: unknown commit \"" + revision + "\"\n  → git log --oneline\n");
      assertThat(out).isEmpty();
    }
    assertThat(lint(project, "--since", "HEAD", "--fix", "dashboards")).isEqualTo(2);
    assertThat(lint(project, "--since", "HEAD", "-")).isEqualTo(2);
  }

  @Test
  void outsideOfARepositoryLintCannotRun(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("shop.json"), SHOP);
    assertThat(lint(elsewhere, "--since", "HEAD", "shop.json")).isEqualTo(3);
    assertThat(err).contains("is not in a git repository");
    String outside = elsewhere.resolve("shop.json").toString();
    assertThat(lint(project, "--since", "HEAD", outside)).isEqualTo(3);
    assertThat(err).contains("shop.json is not in the git repository of the project folder");
  }
}
