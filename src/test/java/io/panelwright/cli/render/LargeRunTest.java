package io.panelwright.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.Jvm;
import io.panelwright.testing.LargeProject;
import java.io.IOException;
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

  private CatalogProject whole;

  @BeforeEach
  void createProject() throws IOException {
    whole = CatalogProject.create(temporary, COUNT);
  }

  @AfterEach
  void close() {
    whole.close();
  }

  private CatalogProject project(String name) throws IOException {
    return whole.in(temporary.resolve(name));
  }

  private static Map<String, String> files(CatalogProject project) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(project.folder().resolve("dashboards"))) {
      for (Path file : files.sorted().toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static List<String> codes(CatalogProject project) {
    return project.out().lines().filter(line -> line.contains("warning: ")).sorted().toList();
  }

  @Test
  void theOutputDoesNotDependOnTheNumberOfWorkers() throws IOException {
    CatalogProject one = project("one");
    one.assertClean("render", "--workers", "1");
    String written = one.out();
    String findings = one.err();
    assertThat(files(one)).hasSize(COUNT);
    assertThat(written.lines().filter(line -> line.startsWith("wrote "))).hasSize(COUNT);
    one.run("lint", "dashboards", "--workers", "1");
    String linted = one.out();
    for (int workers : List.of(2, 7)) {
      CatalogProject project = project("many-" + workers);
      project.assertClean("render", "--workers", String.valueOf(workers));
      assertThat(project.out()).isEqualTo(written);
      assertThat(project.err()).isEqualTo(findings);
      assertThat(files(project)).isEqualTo(files(one));
      project.run("lint", "dashboards", "--workers", String.valueOf(workers));
      assertThat(project.out()).isEqualTo(linted);
    }
  }

  @Test
  void thePartsTogetherAreAllDashboards() throws IOException {
    whole.assertClean("render");
    whole.run("lint");
    List<String> projectFindings = codes(whole);
    whole.run("lint", "dashboards");
    List<String> fileFindings = codes(whole);
    assertThat(projectFindings).isNotEmpty();

    CatalogProject parts = project("parts");
    List<String> inParts = new ArrayList<>();
    List<String> filesInParts = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int part = 1; part <= 3; part++) {
      int before = part == 1 ? 0 : files(parts).size();
      parts.assertClean("render", "--shard", part + "/3");
      assertThat(parts.err())
          .contains("shard " + part + "/3: ")
          .contains(" of " + COUNT + " dashboards");
      sizes.add(files(parts).size() - before);
      parts.assertClean("check", "--shard", part + "/3");
      parts.run("lint", "--shard", part + "/3");
      inParts.addAll(codes(parts));
      whole.run("lint", "dashboards", "--shard", part + "/3");
      assertThat(whole.out()).contains("Only the files of shard " + part + "/3.");
      filesInParts.addAll(codes(whole));
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
    CatalogProject project = project("usage");
    for (String part : List.of("0/3", "4/3", "1", "a/b", "")) {
      assertThat(project.run("check", "--shard=" + part)).as(part).isEqualTo(2);
      assertThat(project.err()).contains("is not a part, such as 1/4 to 4/4 for four machines");
    }
    for (String workers : List.of("0", "65", "-1", "two")) {
      assertThat(project.run("lint", "--workers=" + workers)).as(workers).isEqualTo(2);
      assertThat(project.err()).contains("is not a number of threads from 1 to 64");
    }
    assertThat(project.run("lint", "-", "--shard", "1/2")).isEqualTo(2);
  }

  /** All dashboards together would need more memory: 500 of ten panels are 35 MB of JSON trees. */
  @Test
  void theMemoryDoesNotGrowWithTheDashboards() throws Exception {
    CatalogProject project = project("memory");
    List<String> options = new ArrayList<>(LargeProject.options(500, 2));
    options.addAll(List.of("-Xmx30m", "-XX:+UseSerialGC"));
    List<String> arguments =
        List.of(
            "--class-path",
            project.classes().toString(),
            "render",
            "--workers",
            "2",
            "--contract",
            LargeProject.NAME);
    Jvm.Result result = Jvm.current().panelwright(project.folder(), options, arguments);
    assertThat(result.err()).doesNotContain("out of memory");
    assertThat(result.code()).isZero();
    assertThat(files(project)).hasSize(500);
  }
}
