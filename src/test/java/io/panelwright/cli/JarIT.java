package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Jvm;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars that people run, in processes of their own. */
class JarIT {

  private static final Path TOOL = Path.of(System.getProperty("panelwright.jar"));
  private static final Path PEAK_TRADE = Path.of(System.getProperty("panelwright.peaktrade.jar"));
  private static final Path FAULTY =
      Path.of("src/test/resources/io/panelwright/cli/faulty.json").toAbsolutePath();
  private static final Path TEST_CLASSES = Path.of("target", "test-classes");

  @TempDir Path project;

  private ProcessBuilder command(String... arguments) {
    return command(PEAK_TRADE, arguments);
  }

  private ProcessBuilder command(Path jar, String... arguments) {
    String[] command = new String[arguments.length + 3];
    command[0] = Jvm.current().home().resolve("bin/java").toString();
    command[1] = "-jar";
    command[2] = jar.toAbsolutePath().toString();
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    return new ProcessBuilder(command).directory(project.toFile());
  }

  @Test
  void peakTradesJarRendersInAnEmptyFolder() throws Exception {
    Jvm.Result result = Jvm.run(command());
    assertThat(result.err())
        .isEqualTo("panels: peaktrade/dashboards/panels.yaml (from the class path)\n");
    assertThat(result.out()).contains("new, 62 panels in 10 sections");
    assertThat(result.code()).isZero();
    String file = "dashboards/peaktrade-operator-unified.json";
    assertThat(project.resolve(file)).hasSameBinaryContentAs(Path.of(file));
  }

  @Test
  void theToolsJarHasNothingOfATeam() throws Exception {
    assertThat(entries(TOOL))
        .noneMatch(name -> name.startsWith("peaktrade/") || name.startsWith("io/prometheus/"))
        .noneMatch(name -> name.startsWith("META-INF/services/io.panelwright."));
  }

  @Test
  void theToolWithoutABundleTellsHowToAddOne() throws Exception {
    for (String command : List.of("render", "check", "list", "sanity", "doctor", "lint", "diff")) {
      Jvm.Result result = Jvm.run(command(TOOL, command));
      assertThat(result.code()).as(command).isEqualTo(2);
      assertThat(result.err())
          .as(command)
          .isEqualTo(
              """
              panelwright: no contract and no dashboards: the class path has no \
              META-INF/services/io.panelwright.dsl.DashboardProvider
              → add a jar or folder with that file: --class-path target/classes, or classpath: \
              [target/classes] in .panelwright.yaml
              """);
    }
    assertThat(project).isEmptyDirectory();
  }

  @Test
  void theToolReadsFilesWithoutABundle() throws Exception {
    Files.copy(FAULTY, project.resolve("faulty.json"));
    assertThat(Jvm.run(command(TOOL, "lint", "faulty.json")).code()).isEqualTo(1);
    assertThat(Jvm.run(command(TOOL, "diff", "faulty.json", "faulty.json")).code()).isZero();
    assertThat(Jvm.run(command(TOOL, "import", "faulty.json", "--dry-run")).err()).isEmpty();
  }

  @Test
  void aProjectRendersItsOwnDashboardsAlone() throws Exception {
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    for (Path file : teamFiles()) {
      Path copy = classes.resolve(TEST_CLASSES.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    Files.writeString(project.resolve(".panelwright.yaml"), "classpath:\n  - target/classes\n");
    Jvm.Result result = Jvm.run(command(TOOL));
    assertThat(result.out())
        .isEqualTo(
            "wrote     dashboards/checkout.json\n          new, %s\n"
                .formatted(ExampleTeam.size(ExampleTeam.dashboard())));
    assertThat(result.code()).isZero();
    try (Stream<Path> written = Files.list(project.resolve("dashboards"))) {
      assertThat(written.map(file -> file.getFileName().toString()))
          .containsExactly("checkout.json");
    }
    assertThat(Jvm.run(command(TOOL, "stack", "config")).code()).isZero();
  }

  private static List<Path> teamFiles() throws IOException {
    try (Stream<Path> files = Files.list(TEST_CLASSES.resolve("com/example/checkout"))) {
      Path service = Path.of("META-INF/services/io.panelwright.dsl.DashboardProvider");
      return Stream.concat(
              files.filter(Files::isRegularFile), Stream.of(service).map(TEST_CLASSES::resolve))
          .toList();
    }
  }

  /** A jar contains a library if it contains the library's first class. */
  @Test
  void theJarsHaveTheLicenceOfEveryLibraryInThem() throws Exception {
    List<Path> libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(Path::of)
            .toList();
    assertThat(libraries).isNotEmpty();
    for (Path jar : List.of(TOOL, PEAK_TRADE)) {
      Set<String> entries = entries(jar);
      List<String> licences =
          entries.stream()
              .filter(name -> name.matches("META-INF/licenses/[^/]+/LICENSE"))
              .map(name -> name.split("/")[2])
              .toList();
      List<String> contained =
          libraries.stream()
              .filter(library -> isIn(library, entries))
              .map(library -> library.getFileName().toString())
              .toList();
      assertThat(contained)
          .as(jar.toString())
          .anyMatch(name -> name.startsWith("re2j-"))
          .allMatch(name -> licences.stream().anyMatch(of -> name.startsWith(of + "-")));
      assertThat(licences)
          .as(jar.toString())
          .allMatch(of -> contained.stream().anyMatch(name -> name.startsWith(of + "-")));
    }
  }

  private static boolean isIn(Path library, Set<String> entries) {
    try {
      return entries(library).stream()
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .filter(name -> !name.equals("module-info.class"))
          .findFirst()
          .filter(entries::contains)
          .isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> entries(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      return file.stream().map(JarEntry::getName).collect(Collectors.toCollection(TreeSet::new));
    }
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
    // A limit of eight blocks for the files of a process simulates a full disk.
    String java = String.join(" ", command("render").command());
    Jvm.Result result =
        Jvm.run(
            new ProcessBuilder("bash", "-c", "trap '' XFSZ; ulimit -f 8; exec " + java)
                .directory(project.toFile()));
    assertThat(result.code()).as(result.out() + result.err()).isEqualTo(3);
    assertThat(result.err())
        .contains("panelwright: dashboards/peaktrade-operator-unified.json cannot be written: ")
        .endsWith("; the old file, if any, is unchanged\n");
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
    Path file = FAULTY;
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
