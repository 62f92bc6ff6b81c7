package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bounds on the classes that short commands load: most of their time is loading. */
class LoadedClassesTest {

  /** A class of a jar or folder, in a line such as {@code [0.1s] a.B source: file:/a.jar}. */
  private static final Pattern LOADED = Pattern.compile("([\\w.$]+) source: (?:file:|jar:)");

  private static final Path FAULTY =
      Path.of("src/test/resources/io/panelwright/cli/faulty.json").toAbsolutePath();

  @TempDir Path folder;

  private List<String> loaded(String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    List<String> options = List.of("-Xlog:class+load:file=" + log);
    Jvm.Result result = Jvm.current().panelwright(folder, options, List.of(arguments));
    assertThat(result.err()).isEmpty();
    return LOADED.matcher(Files.readString(log)).results().map(match -> match.group(1)).toList();
  }

  @Test
  void theVersionNeedsNoCommand() throws Exception {
    assertThat(loaded("--version"))
        .hasSizeBetween(10, 60)
        .contains("io.panelwright.cli.ProgramVersion")
        .allMatch(name -> name.startsWith("io.panelwright.") || name.startsWith("picocli."))
        // Picocli finds out whether a terminal has colors; it reads no annotations.
        .noneMatch(name -> name.startsWith("picocli.CommandLine$Model$CommandReflection"))
        .noneMatch(name -> name.startsWith("io.panelwright.lint."));
  }

  @Test
  void lintLoadsTheRulesAndNeitherServersNorYamlNorAnnotations() throws Exception {
    assertThat(loaded("lint", FAULTY.toString()))
        .hasSizeBetween(400, 900)
        .contains("io.panelwright.lint.Linter")
        .noneMatch(name -> name.startsWith("org.yaml."))
        .noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind."))
        .noneMatch(name -> name.startsWith("io.panelwright.client.prometheus."))
        .noneMatch(name -> name.startsWith("io.panelwright.importer."))
        .noneMatch(name -> name.startsWith("io.panelwright.dsl.panel."));
    // Java generates such a class for each type of annotation that a program reads.
    assertThat(folder.resolve("classes.log")).content().doesNotContain("$Proxy");
  }

  @Test
  void aCommandCreatesNoOtherCommand() throws Exception {
    assertThat(loaded("lint", "--help"))
        .contains("io.panelwright.cli.lint.LintCommand")
        .noneMatch(name -> name.startsWith("io.panelwright.cli.stack."))
        .noneMatch(name -> name.startsWith("io.panelwright.cli.deliver."));
  }
}
