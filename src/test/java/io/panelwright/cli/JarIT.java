package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.JarContents;
import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool's jar in its own process. */
class JarIT {

  private static final Path TOOL = Path.of(System.getProperty("panelwright.jar"));
  private static final Path FAULTY =
      Path.of("src/test/resources/io/panelwright/cli/faulty.json").toAbsolutePath();
  private static final Path TEST_CLASSES = Path.of("target", "test-classes");

  @TempDir Path project;

  @TempDir Path jars;

  /** A command of the tool with the jar of the example team. */
  private ProcessBuilder command(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--class-path", ExampleTeam.jar(jars).toString()));
    return tool(all.toArray(String[]::new));
  }

  private ProcessBuilder tool(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Jvm.current().home().resolve("bin/java").toString());
    command.addAll(List.of("-jar", TOOL.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(project.toFile());
  }

  @Test
  void theJarContainsNoTeam() throws Exception {
    assertThat(JarContents.entries(TOOL))
        .noneMatch(name -> name.startsWith("peaktrade/") || name.startsWith("io/prometheus/"))
        .noneMatch(name -> name.startsWith("META-INF/services/io.panelwright."));
  }

  @Test
  void theJarContainsThePageOfEveryRule() throws Exception {
    try (Stream<Path> pages = Files.list(Path.of("docs", "rules"))) {
      assertThat(JarContents.entries(TOOL))
          .containsAll(
              pages.map(page -> "META-INF/panelwright/rules/" + page.getFileName()).toList());
    }
  }

  @Test
  void withoutATeamTheErrorNamesTheClassPathOption() throws Exception {
    for (String command : List.of("render", "check", "list", "sanity", "doctor", "lint", "diff")) {
      Jvm.Result result = Jvm.run(tool(command));
      assertThat(result.code()).as(command).isEqualTo(2);
      assertThat(result.err())
          .as(command)
          .isEqualTo(
              """
              panelwright: no contract and no dashboards: the class path has no \
              META-INF/services/io.panelwright.dsl.DashboardProvider
              → add a jar or folder with that file: --class-path target/classes, or classpath: \
              [target/classes] in .panelwright.yaml
              → or write a new project: panelwright init DIR
              """);
    }
    assertThat(project).isEmptyDirectory();
  }

  @Test
  void filesCanBeReadWithoutATeam() throws Exception {
    Files.copy(FAULTY, project.resolve("faulty.json"));
    assertThat(Jvm.run(tool("lint", "faulty.json")).code()).isEqualTo(1);
    assertThat(Jvm.run(tool("diff", "faulty.json", "faulty.json")).code()).isZero();
    assertThat(Jvm.run(tool("import", "faulty.json", "--dry-run")).err()).isEmpty();
  }

  @Test
  void aProjectRendersItsOwnDashboards() throws Exception {
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    for (Path file : teamFiles()) {
      Path copy = classes.resolve(TEST_CLASSES.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    Files.writeString(project.resolve(".panelwright.yaml"), "classpath:\n  - target/classes\n");
    Jvm.Result result = Jvm.run(tool());
    assertThat(result.out())
        .isEqualTo(
            "wrote     "
                + ExampleTeam.FILE
                + "\n          new, "
                + ExampleTeam.size(ExampleTeam.dashboard())
                + "\n");
    assertThat(result.code()).isZero();
    try (Stream<Path> written = Files.list(project.resolve("dashboards"))) {
      assertThat(written.map(file -> file.getFileName().toString()))
          .containsExactly("checkout.json");
    }
    assertThat(Jvm.run(tool("stack", "config")).code()).isZero();
  }

  private static List<Path> teamFiles() throws IOException {
    try (Stream<Path> files = Files.list(TEST_CLASSES.resolve("com/example/checkout"))) {
      Path service = Path.of("META-INF/services/io.panelwright.dsl.DashboardProvider");
      return Stream.concat(
              files.filter(Files::isRegularFile), Stream.of(service).map(TEST_CLASSES::resolve))
          .toList();
    }
  }

  @Test
  void hasTheLicenseOfEveryLibrary() throws Exception {
    JarContents.assertLicenses(TOOL);
  }

  @Test
  void exitCodesReachTheShell() throws Exception {
    assertThat(Jvm.run(command("check")).code()).isEqualTo(1);
    assertThat(Jvm.run(command("chekc")).code()).isEqualTo(2);
    assertThat(Jvm.run(command("render", "--panels", "none.yaml")).code()).isEqualTo(3);
  }

  @Test
  void aFullDiskKeepsTheOldFile() throws Exception {
    Path file = project.resolve(ExampleTeam.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "old\n");
    // A limit of eight blocks for the files of a process simulates a full disk.
    String java = String.join(" ", command("render").command());
    Jvm.Result result =
        Jvm.run(
            new ProcessBuilder("bash", "-c", "trap '' XFSZ; ulimit -f 8; exec " + java)
                .directory(project.toFile()));
    assertThat(result.code()).as(result.out() + result.err()).isEqualTo(3);
    assertThat(result.err())
        .contains("panelwright: " + ExampleTeam.FILE + " cannot be written: ")
        .endsWith("; the old file, if any, is unchanged\n");
    assertThat(file).hasContent("old\n");
    assertNoDrafts();
  }

  @Test
  void anInterruptedRunKeepsTheOldFileOrWritesTheNewOne() throws Exception {
    Path file = project.resolve(ExampleTeam.FILE);
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
  void lintReadsAFileFromAPipe() throws Exception {
    Path file = FAULTY;
    Jvm.Result result =
        Jvm.run(command("lint", "--format", "sarif", "-").redirectInput(file.toFile()));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("\"version\": \"2.1.0\"", "\"ruleId\": \"ref-id-duplicate\"");
    assertThat(result.out()).doesNotContain("\u001b");
  }

  @Test
  void tenMegabytesOfBracketsAreReported() throws Exception {
    Path file = project.resolve("brackets.json");
    Files.writeString(file, "[".repeat(10 << 20));
    Jvm.Result result = Jvm.run(command("lint", "brackets.json"));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).startsWith("brackets.json\n  1:502\n    error: ");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aDryRunShowsTheFixAndFixWritesIt() throws Exception {
    Path file = project.resolve("faulty.json");
    Files.copy(FAULTY, file);
    Jvm.Result shown = Jvm.run(command("lint", "--fix", "--dry-run", "faulty.json"));
    assertThat(shown.out()).startsWith("--- faulty.json\n+++ faulty.json\n@@ ");
    assertThat(file).hasSameBinaryContentAs(FAULTY);
    Jvm.Result written = Jvm.run(command("lint", "--fix", "faulty.json"));
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
