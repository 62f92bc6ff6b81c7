package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people run, in processes of its own. */
class JarIT {

  private static final Path JAR = Path.of(System.getProperty("panelwright.jar"));

  @TempDir Path project;

  private ProcessBuilder command(String... arguments) {
    String[] command = new String[arguments.length + 3];
    command[0] = Jvm.current().home().resolve("bin/java").toString();
    command[1] = "-jar";
    command[2] = JAR.toAbsolutePath().toString();
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    return new ProcessBuilder(command).directory(project.toFile());
  }

  @Test
  void rendersWithoutArguments() throws Exception {
    Files.copy(Path.of("panels.yaml"), project.resolve("panels.yaml"));
    Jvm.Result result = Jvm.run(command());
    assertThat(result.err()).doesNotContain("error: ");
    assertThat(result.code()).isZero();
    String file = "dashboards/peaktrade-operator-unified.json";
    assertThat(project.resolve(file)).hasSameBinaryContentAs(Path.of(file));
  }

  @Test
  void exitCodesReachTheShell() throws Exception {
    assertThat(Jvm.run(command("check")).code()).isEqualTo(1);
    assertThat(Jvm.run(command("chekc")).code()).isEqualTo(2);
    assertThat(Jvm.run(command("render", "--panels", "none.yaml")).code()).isEqualTo(3);
  }

  @Test
  void aFullDiskLeavesTheOldFileWhole() throws Exception {
    Path file = project.resolve("dashboards/peaktrade-operator-unified.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "old\n");
    // A limit of eight blocks on what a process may write stands for a disk without room.
    String java = String.join(" ", command("render").command());
    Jvm.Result result =
        Jvm.run(
            new ProcessBuilder("bash", "-c", "trap '' XFSZ; ulimit -f 8; exec " + java)
                .directory(project.toFile()));
    assertThat(result.code()).as(result.out() + result.err()).isEqualTo(3);
    assertThat(result.err())
        .contains("panelwright: dashboards/peaktrade-operator-unified.json cannot be written: ")
        .endsWith("; the old file, if any, is untouched\n");
    assertThat(file).hasContent("old\n");
    assertNoDrafts();
  }

  @Test
  void anInterruptedRunLeavesOldFilesWhole() throws Exception {
    Path file = project.resolve("dashboards/peaktrade-operator-unified.json");
    Files.createDirectories(file.getParent());
    for (int delay = 100; delay <= 900; delay += 200) {
      Files.writeString(file, "old\n");
      Process process = command("render").start();
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
