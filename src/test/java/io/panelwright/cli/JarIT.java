package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people run, in processes of its own. */
class JarIT {

  private static final Path JAR = Path.of(System.getProperty("panelwright.jar"));

  @TempDir Path project;

  private ProcessBuilder command(String... arguments) {
    return java(List.of("-jar", JAR.toAbsolutePath().toString()), arguments);
  }

  /** With the example team's jar beside it. */
  private ProcessBuilder team(String command, String... more) throws IOException {
    String classPath =
        ExampleTeam.jar(project) + File.pathSeparator + JAR.toAbsolutePath().toString();
    String[] arguments =
        Stream.concat(Stream.of(command, "--contract", ExampleTeam.NAME), Stream.of(more))
            .toArray(String[]::new);
    return java(List.of("-cp", classPath, "io.panelwright.cli.Main"), arguments);
  }

  private ProcessBuilder java(List<String> program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Jvm.current().home().resolve("bin/java").toString());
    command.addAll(program);
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(project.toFile());
  }

  @Test
  void rendersTheDashboardsOfATeamsJar() throws Exception {
    ExampleTeam.writePanels(project);
    Jvm.Result result = Jvm.run(team("render"));
    assertThat(result.err()).doesNotContain("error: ");
    assertThat(result.code()).isZero();
    assertThat(project.resolve(ExampleTeam.FILE)).hasContent(ExampleTeam.rendered());
  }

  @Test
  void exitCodesReachTheShell() throws Exception {
    assertThat(Jvm.run(team("check")).code()).isEqualTo(1);
    assertThat(Jvm.run(command("chekc")).code()).isEqualTo(2);
    assertThat(Jvm.run(team("render", "--panels", "none.yaml")).code()).isEqualTo(3);
  }

  @Test
  void aFullDiskLeavesTheOldFileWhole() throws Exception {
    Path file = project.resolve(ExampleTeam.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "old\n");
    // A limit of eight blocks on what a process may write stands for a disk without room.
    String java = String.join(" ", team("render").command());
    Jvm.Result result =
        Jvm.run(
            new ProcessBuilder("bash", "-c", "trap '' XFSZ; ulimit -f 8; exec " + java)
                .directory(project.toFile()));
    assertThat(result.code()).as(result.out() + result.err()).isEqualTo(3);
    assertThat(result.err())
        .contains("panelwright: " + ExampleTeam.FILE + " cannot be written: ")
        .endsWith("; the old file, if any, is untouched\n");
    assertThat(file).hasContent("old\n");
    assertNoDrafts();
  }

  @Test
  void anInterruptedRunLeavesOldFilesWhole() throws Exception {
    Path file = project.resolve(ExampleTeam.FILE);
    Files.createDirectories(file.getParent());
    ProcessBuilder render = team("render");
    for (int delay = 100; delay <= 900; delay += 200) {
      Files.writeString(file, "old\n");
      Process process = render.start();
      process.waitFor(delay, TimeUnit.MILLISECONDS);
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      String text = Files.readString(file);
      assertThat(text.equals("old\n") || text.endsWith("\n}\n")).isTrue();
      assertNoDrafts();
    }
  }

  @Test
  void lintsAFileFromStandardInputAsAPipe() throws Exception {
    Path file = Path.of("src/test/resources/io/panelwright/cli/faulty.json").toAbsolutePath();
    Jvm.Result result =
        Jvm.run(command("lint", "--format", "sarif", "-").redirectInput(file.toFile()));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("\"version\": \"2.1.0\"", "\"ruleId\": \"ref-id-duplicate\"");
    assertThat(result.out()).doesNotContain("\u001b");
  }

  @Test
  void tenMegabytesOfBracketsAreAFinding() throws Exception {
    Path file = project.resolve("brackets.json");
    Files.writeString(file, "[".repeat(10 << 20));
    Jvm.Result result = Jvm.run(command("lint", "brackets.json"));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).startsWith("brackets.json\n  1:502\n    error: ");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aFixIsShownThenWritten() throws Exception {
    Path file = project.resolve("faulty.json");
    Files.copy(Path.of("src/test/resources/io/panelwright/cli/faulty.json"), file);
    Jvm.Result shown = Jvm.run(command("lint", "--fix", "faulty.json"));
    assertThat(shown.out()).startsWith("--- faulty.json\n+++ faulty.json\n@@ ");
    Jvm.Result written = Jvm.run(command("lint", "--fix", "--write", "faulty.json"));
    assertThat(written.code()).isEqualTo(1);
    assertThat(file).content().contains("\"refId\": \"B\"");
    assertThat(shown.out()).contains("+        {\"refId\": \"B\"");
  }

  private void assertNoDrafts() throws IOException {
    try (var files = Files.list(project.resolve("dashboards"))) {
      assertThat(files).hasSizeLessThanOrEqualTo(1);
    }
  }
}
