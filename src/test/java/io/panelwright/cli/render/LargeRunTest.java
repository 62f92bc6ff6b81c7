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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on more dashboards than stay uncompressed. */
class LargeRunTest {

  private static final int COUNT = 104;

  @TempDir Path temporary;

  private Path classes;
  private String out;
  private String err;

  @BeforeEach
  void copyClasses() throws IOException {
    System.setProperty(CatalogDashboards.COUNT, String.valueOf(COUNT));
    System.setProperty(CatalogDashboards.SECTIONS, "1");
    classes = LargeProject.copyClasses(temporary.resolve("classes"));
  }

  @AfterEach
  void clearProperties() {
    System.clearProperty(CatalogDashboards.COUNT);
    System.clearProperty(CatalogDashboards.SECTIONS);
  }

  private int run(Path project, String... arguments) {
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

  private Path project(String name) throws IOException {
    return Files.createDirectories(temporary.resolve(name));
  }

  private static Map<String, String> files(Path project) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(project.resolve("dashboards"))) {
      for (Path file : files.sorted().toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private List<String> codes() {
    return out.lines().filter(line -> line.contains("warning: ")).sorted().toList();
  }

  @Test
  void theOutputDoesNotDependOnTheNumberOfWorkers() throws IOException {
    Path one = project("one");
    assertThat(run(one, "render", "--workers", "1")).as(err).isZero();
    String written = out;
    String findings = err;
    assertThat(files(one)).hasSize(COUNT);
    assertThat(written.lines().filter(line -> line.startsWith("wrote "))).hasSize(COUNT);
    run(one, "lint", "dashboards", "--workers", "1");
    String linted = out;
    for (int workers : List.of(2, 7)) {
      Path project = project("many-" + workers);
      assertThat(run(project, "render", "--workers", String.valueOf(workers))).isZero();
      assertThat(out).isEqualTo(written);
      assertThat(err).isEqualTo(findings);
      assertThat(files(project)).isEqualTo(files(one));
      run(project, "lint", "dashboards", "--workers", String.valueOf(workers));
      assertThat(out).isEqualTo(linted);
    }
  }

  @Test
  void thePartsTogetherAreAllDashboards() throws IOException {
    Path whole = project("whole");
    assertThat(run(whole, "render")).isZero();
    run(whole, "lint");
    List<String> projectFindings = codes();
    run(whole, "lint", "dashboards");
    List<String> fileFindings = codes();
    assertThat(projectFindings).isNotEmpty();

    Path parts = project("parts");
    List<String> inParts = new ArrayList<>();
    List<String> filesInParts = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int part = 1; part <= 3; part++) {
      int before = part == 1 ? 0 : files(parts).size();
      assertThat(run(parts, "render", "--shard", part + "/3")).as(err).isZero();
      assertThat(err).contains("shard " + part + "/3: ").contains(" of " + COUNT + " dashboards");
      sizes.add(files(parts).size() - before);
      assertThat(run(parts, "check", "--shard", part + "/3")).as(out).isZero();
      run(parts, "lint", "--shard", part + "/3");
      inParts.addAll(codes());
      run(whole, "lint", "dashboards", "--shard", part + "/3");
      assertThat(out).contains("Only the files of shard " + part + "/3.");
      filesInParts.addAll(codes());
    }
    assertThat(files(parts)).isEqualTo(files(whole));
    assertThat(sizes).allMatch(size -> size > COUNT / 6);
    assertThat(sorted(inParts)).isEqualTo(projectFindings);
    assertThat(sorted(filesInParts)).isEqualTo(fileFindings);
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().collect(Collectors.toList());
  }

  @Test
  void aWrongPartOrNumberOfThreadsIsWrongUsage() throws IOException {
    Path project = project("usage");
    for (String part : List.of("0/3", "4/3", "1", "a/b", "")) {
      assertThat(run(project, "check", "--shard=" + part)).as(part).isEqualTo(2);
      assertThat(err).contains("is not a part, such as 1/4 to 4/4 for four machines");
    }
    for (String workers : List.of("0", "65", "-1", "two")) {
      assertThat(run(project, "lint", "--workers=" + workers)).as(workers).isEqualTo(2);
      assertThat(err).contains("is not a number of threads from 1 to 64");
    }
    assertThat(run(project, "lint", "-", "--shard", "1/2")).isEqualTo(2);
  }

  /** All dashboards together would need more memory: 500 of ten panels are 35 MB of JSON trees. */
  @Test
  void theMemoryDoesNotGrowWithTheDashboards() throws Exception {
    Path project = project("memory");
    List<String> options = new ArrayList<>(LargeProject.options(500, 2));
    options.addAll(List.of("-Xmx30m", "-XX:+UseSerialGC"));
    List<String> arguments =
        List.of(
            "--class-path",
            classes.toString(),
            "render",
            "--workers",
            "2",
            "--contract",
            LargeProject.NAME);
    Jvm.Result result = Jvm.current().panelwright(project, options, arguments);
    assertThat(result.err()).doesNotContain("out of memory");
    assertThat(result.code()).isZero();
    assertThat(files(project)).hasSize(500);
  }
}
