package io.panelwright;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
  void checkReportsAMissingFileAndTheFix() {
    assertThat(team("check")).isEqualTo(1);
    assertThat(out)
        .isEqualTo(FILE + " is missing\n→ fix: panelwright render --contract Checkout\n");
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
            %s differs from the rendered dashboard (1 panel changed):
              ~ Stock / Share of sold-out articles (5m): renamed from "Sold-out share (5m)"
            → fix: panelwright render --contract Checkout
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
  void checkShowsTheFirstLinesIfOnlyBytesDiffer() throws IOException {
    team("render");
    Files.writeString(
        file(),
        Files.readString(file()).replaceFirst("  \"annotations\": ", "  \"annotations\" : "));

    assertThat(team("check")).isEqualTo(1);
    assertThat(out)
        .isEqualTo(
            """
            %s differs from the rendered dashboard (same dashboard,
              different bytes):
              first in line 2:
              -   "annotations" : {
              +   "annotations": {
            → fix: panelwright render --contract Checkout
            """
                .formatted(FILE));
  }

  @Test
  void checkReportsAFileWithoutADashboard() throws IOException {
    team("render");
    Files.writeString(file(), "<<<<<<< ours\n");

    assertThat(team("check")).isEqualTo(1);
    assertThat(out)
        .startsWith(
            FILE + " differs from the rendered dashboard (it has no readable\n  dashboard):\n");
  }

  @Test
  void checkReportsAFileThatNoDashboardRendersTo() throws IOException {
    run("render");
    Files.writeString(project.resolve("dashboards/old.json"), "{}");
    assertThat(run("check")).isEqualTo(1);
    assertThat(out)
        .isEqualTo("dashboards/old.json: no dashboard renders to this file; delete it\n");
  }

  @Test
  void withAnErrorInYamlNothingIsWritten() throws IOException {
    Path panels = project.resolve("panels.yaml");
    Files.writeString(panels, Files.readString(panels).replace("unit: eps", "unit: epps"));
    assertThat(team("render")).isEqualTo(1);
    assertThat(err)
        .startsWith(
            "panels: panels.yaml\npanels.yaml:" + ExampleTeam.line("unit: eps") + ":19: error: ")
        .contains("did you mean \"eps\"?")
        .endsWith("\n1 error\nNothing was written.\n");
    assertThat(out).isEmpty();
    assertThat(project.resolve("dashboards")).doesNotExist();
  }

  @Test
  void aFolderInPlaceOfTheFileIsAnError() throws IOException {
    Files.createDirectories(file());
    assertThat(team("render")).isEqualTo(3);
    assertThat(err).contains("panelwright: ", FILE + " cannot be read: ");
  }

  @Test
  void aFileInPlaceOfTheFolderIsAnError() throws IOException {
    Files.writeString(project.resolve("dashboards"), "not a folder");
    assertThat(team("render")).isEqualTo(3);
    assertThat(err).contains("panelwright: ", "dashboards");
    assertThat(project.resolve("dashboards")).hasContent("not a folder");
  }

  @Test
  void renderKeepsThePermissionsOfTheFileAndLeavesNoDraft() throws IOException {
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
  void renderWritesThroughASymbolicLink() throws IOException {
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

  @Tag(Golden.TAG)
  @Test
  void listsDashboardsSectionsAndPanelsInEightyColumns() throws IOException {
    assertThat(team("list")).isZero();
    assertGolden("cli/list.txt", out);
    assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Tag(Golden.TAG)
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
  void printsItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out).matches("panelwright [0-9]+\\.[0-9]+\\.[0-9]+\n");
  }

  @Test
  void printsACompletionScriptWithTheCommands() {
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
  void theErrorForAnUnknownProfileListsTheProfiles() {
    run("render", "--profile", "9");
    assertThat(err).contains("unknown Grafana version \"9\"; use one of: 13.2, 12.2, 11, 10");
  }

  @Test
  void theErrorForAnUnknownContractListsTheContracts() {
    assertThat(run("render", "--contract", "Chekout")).isEqualTo(3);
    assertThat(err)
        .startsWith(
            "panelwright: unknown contract \"Chekout\"; did you mean \"Checkout\"?\n"
                + "  → contracts on the class path: Checkout");
  }

  @Test
  void aMissingPanelsFileIsAnError() {
    assertThat(team("render", "--panels", "nowhere.yaml")).isEqualTo(3);
    assertThat(err).isEqualTo("panelwright: nowhere.yaml does not exist; check --panels\n");
  }

  @ParameterizedTest
  @CsvSource({
    "panels.yaml, render",
    "panels.yaml, check",
    ".panelwright.yaml, render",
    ".panelwright.yaml, check",
    ".panelwright.yaml, lint dashboards"
  })
  void aLinkToAMissingFileIsAnError(String file, String command) throws IOException {
    team("render");
    Files.deleteIfExists(project.resolve(file));
    Files.createSymbolicLink(project.resolve(file), Path.of("../gone/" + file));
    assertThat(run(command.split(" "))).isEqualTo(3);
    assertThat(out).isEmpty();
    assertThat(err)
        .endsWith(
            file
                + " cannot be read: it is a symbolic link to ../gone/"
                + file
                + ", which does not exist\n  → restore that file, or delete the link\n");
  }

  @Test
  void aPanelsFileThatIsNotUtf8IsAnError() throws IOException {
    Files.write(project.resolve("panels.yaml"), new byte[] {'#', '\n', 'a', (byte) 0xE4, 'b'});
    assertThat(team("render")).isEqualTo(1);
    assertThat(err)
        .startsWith(
            "panels: panels.yaml\n"
                + "panels.yaml:2:2: error: byte 0xE4 is not UTF-8 [file-not-utf-8]\n");
  }

  @ParameterizedTest
  @CsvSource({"always, true", "never, false", "auto, false"})
  void colorsOfResultsAndHelpDependOnTheOption(String when, boolean colors) throws IOException {
    Files.writeString(project.resolve("a.json"), "{\"uid\": \"a\", \"panels\": []}");
    run("--color", when, "lint", "a.json");
    assertThat(out.contains("\u001b[")).isEqualTo(colors);
    run("help", "--color=" + when);
    assertThat(out.contains("\u001b[")).isEqualTo(colors);
  }
}
