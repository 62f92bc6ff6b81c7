package io.panelwright.cli;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as a user runs them, in a project of the example team. */
class MainTest {

  private static final String FILE = ExampleTeam.FILE;
  private static final List<String> TEAM = List.of("--contract", ExampleTeam.NAME);

  @TempDir Path project;

  private String out;
  private String err;

  @BeforeEach
  void copyPanels() throws IOException {
    ExampleTeam.writePanels(project);
  }

  private int run(String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code = Main.run(project, new PrintWriter(outWriter), new PrintWriter(errWriter), arguments);
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  private int team(String command, String... more) {
    return run(
        Stream.of(List.of(command), TEAM, List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  private Path file() {
    return project.resolve(FILE);
  }

  @Test
  void rendersTheBytesOfTheGoldenFile() throws IOException {
    assertThat(team("render")).isZero();
    String size = ExampleTeam.size(ExampleTeam.wholeDashboard());
    assertThat(out).isEqualTo("wrote     " + FILE + "\n          new, " + size + "\n");
    assertThat(err).doesNotContain("error: ");
    assertThat(Files.readString(file())).isEqualTo(ExampleTeam.rendered());
  }

  @Test
  void renderingTwiceWritesOnce() throws IOException {
    team("render");
    var written = Files.getLastModifiedTime(file());
    assertThat(team("render")).isZero();
    assertThat(out).isEqualTo("unchanged " + FILE + "\n");
    assertThat(Files.getLastModifiedTime(file())).isEqualTo(written);
  }

  @Test
  void checkIsCleanAfterRender() {
    team("render");
    assertThat(team("check")).isZero();
    assertThat(out).isEqualTo("clean: 1 as rendered in dashboards\n");
  }

  @Test
  void checkNamesAMissingFileAndWhatToDo() {
    assertThat(team("check")).isEqualTo(1);
    assertThat(out)
        .isEqualTo(FILE + " is missing\n→ mend it with: panelwright render --contract Checkout\n");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aChangedTitleInYamlChangesThatPanelOnly() throws IOException {
    team("render");
    String before = Files.readString(file());
    Path panels = project.resolve("panels.yaml");
    Files.writeString(
        panels,
        Files.readString(panels).replace("Sold-out share (5m)", "Share of sold-out articles (5m)"));

    assertThat(team("check")).isEqualTo(1);
    assertThat(out)
        .isEqualTo(
            """
            %s differs from what is rendered (1 panel changed):
              ~ Stock / Share of sold-out articles (5m): renamed from "Sold-out share (5m)"
            → mend it with: panelwright render --contract Checkout
            """
                .formatted(FILE));
    assertThat(Files.readString(file())).isEqualTo(before);

    assertThat(team("render")).isZero();
    assertThat(out)
        .isEqualTo(
            """
            wrote     %s
                      1 panel changed
              ~ Stock / Share of sold-out articles (5m): renamed from "Sold-out share (5m)"
            """
                .formatted(FILE));
    assertThat(Files.readString(file()))
        .isEqualTo(
            before.replace(
                "\"title\": \"Sold-out share (5m)\"",
                "\"title\": \"Share of sold-out articles (5m)\""));
    assertThat(team("check")).isZero();
  }

  @Test
  void checkTellsTheFirstLinesWhereOnlyBytesDiffer() throws IOException {
    team("render");
    Files.writeString(
        file(),
        Files.readString(file()).replaceFirst("  \"annotations\": ", "  \"annotations\" : "));

    assertThat(team("check")).isEqualTo(1);
    assertThat(out)
        .isEqualTo(
            """
            %s differs from what is rendered (the same dashboard in
              other bytes):
              first in line 2:
              -   "annotations" : {
              +   "annotations": {
            → mend it with: panelwright render --contract Checkout
            """
                .formatted(FILE));
  }

  @Test
  void checkTellsAFileThatIsNoDashboard() throws IOException {
    team("render");
    Files.writeString(file(), "<<<<<<< ours\n");

    assertThat(team("check")).isEqualTo(1);
    assertThat(out)
        .startsWith(FILE + " differs from what is rendered (no dashboard can be read\n  there):\n");
  }

  @Test
  void checkTellsAFileThatNothingRenders() throws IOException {
    run("render");
    Files.writeString(project.resolve("dashboards/old.json"), "{}");
    assertThat(run("check")).isEqualTo(1);
    assertThat(out).isEqualTo("dashboards/old.json is rendered by nothing: delete it\n");
  }

  @Test
  void aFaultInYamlStopsBeforeAnythingIsWritten() throws IOException {
    Path panels = project.resolve("panels.yaml");
    Files.writeString(panels, Files.readString(panels).replace("unit: eps", "unit: epps"));
    assertThat(team("render")).isEqualTo(1);
    assertThat(err)
        .startsWith("panels.yaml:" + ExampleTeam.line("unit: eps") + ":19: error: ")
        .contains("did you mean \"eps\"?")
        .endsWith("\n1 error\nNothing was written.\n");
    assertThat(out).isEmpty();
    assertThat(project.resolve("dashboards")).doesNotExist();
  }

  @Test
  void aTargetThatIsAFolderIsLeftAlone() throws IOException {
    Files.createDirectories(file());
    assertThat(team("render")).isEqualTo(3);
    assertThat(err).contains("panelwright: ", FILE + " cannot be read: ");
  }

  @Test
  void aFolderThatIsAFileIsAClearError() throws IOException {
    Files.writeString(project.resolve("dashboards"), "not a folder");
    assertThat(team("render")).isEqualTo(3);
    assertThat(err).contains("panelwright: ", "dashboards");
    assertThat(project.resolve("dashboards")).hasContent("not a folder");
  }

  @Test
  void keepsTheFilesPermissionsAndLeavesNoDraft() throws IOException {
    team("render");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));
    Files.writeString(file(), "{}\n");
    assertThat(team("render")).isZero();
    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void writesThroughASymbolicLink() throws IOException {
    Path real = project.resolve("real.json");
    Files.writeString(real, "{}\n");
    Files.createDirectories(file().getParent());
    Files.createSymbolicLink(file(), real);
    assertThat(team("render")).isZero();
    assertThat(file()).isSymbolicLink();
    assertThat(Files.readString(real)).contains("\"title\": \"Checkout\"");
  }

  @Test
  void rendersForAnOlderGrafana() throws IOException {
    assertThat(team("render", "--profile", "10", "--out", "old")).isZero();
    assertThat(Files.readString(project.resolve("old/checkout.json")))
        .contains("\"schemaVersion\": 39")
        .contains("\"value\": null")
        .doesNotContain("weekStart");
  }

  @Test
  void listsDashboardsSectionsAndPanelsInEightyColumns() throws IOException {
    assertThat(team("list")).isZero();
    assertGolden("cli/list.txt", out);
    assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @CsvSource({
    "'',help",
    "render,help-render",
    "check,help-check",
    "diff,help-diff",
    "lint,help-lint",
    "list,help-list",
    "sanity,help-sanity",
    "doctor,help-doctor",
    "schema,help-schema",
    "stack,help-stack",
    "stack config,help-stack-config",
    "stack up,help-stack-up",
    "stack ps,help-stack-ps",
    "stack logs,help-stack-logs",
    "stack restart,help-stack-restart",
    "stack down,help-stack-down",
    "stack compose,help-stack-compose",
    "stack compose ps,help-stack-compose-ps",
    "stack compose up,help-stack-compose-up",
    "stack compose restart,help-stack-compose-restart",
    "stack compose logs,help-stack-compose-logs"
  })
  void helpFitsEightyColumns(String command, String golden) throws IOException {
    assertThat(run((command + " --help").strip().split(" "))).isZero();
    assertGolden("cli/" + golden + ".txt", out);
    assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out).matches("panelwright [0-9]+\\.[0-9]+\\.[0-9]+\n");
  }

  @Test
  void printsACompletionScriptThatKnowsTheCommands() {
    assertThat(run("generate-completion")).isZero();
    assertThat(out)
        .startsWith("#!/usr/bin/env bash")
        .contains("render", "check", "--profile", "13.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rendr", "render --nonsense", "render extra", "render --profile 9"})
  void wrongUsageExitsWithTwo(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err).isNotBlank();
  }

  @Test
  void anUnknownProfileNamesThoseThereAre() {
    run("render", "--profile", "9");
    assertThat(err).contains("unknown Grafana version \"9\"; write one of: 13.2, 12.2, 11, 10");
  }

  @Test
  void anUnknownContractNamesThoseThereAre() {
    assertThat(run("render", "--contract", "Nobody")).isEqualTo(3);
    assertThat(err)
        .startsWith("panelwright: no contract is called \"Nobody\"; there are: Checkout");
  }

  @Test
  void aPanelsFileThatIsNotThereIsAClearError() {
    assertThat(team("render", "--panels", "nowhere.yaml")).isEqualTo(3);
    assertThat(err).isEqualTo("panelwright: nowhere.yaml does not exist; check --panels\n");
  }

  @Test
  void aPanelsFileInAnotherEncodingIsAClearError() throws IOException {
    Files.write(project.resolve("panels.yaml"), new byte[] {'#', '\n', 'a', (byte) 0xE4, 'b'});
    assertThat(team("render")).isEqualTo(1);
    assertThat(err)
        .startsWith("panels.yaml:2:2: error: found the byte 0xE4: expected UTF-8 [not-utf-8]\n");
  }
}
