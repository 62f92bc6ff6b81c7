package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code CONTRIBUTING.md} names files, commands and tests that exist, and its code compiles. */
class ContributingTest {

  /** A step that creates or edits a file, such as {@code 2. Create `src/…`}. */
  private static final Pattern STEP = Pattern.compile("[0-9]+\\. (Create|Edit) `([^`]+)`.*");

  private static final Pattern OTHER_STEP = Pattern.compile("[0-9]+\\. .*");
  private static final Pattern BLOCK_START = Pattern.compile(" *```(java|json)");
  private static final Pattern FILE = Pattern.compile("`((?:src|docs|dashboards)[^`]*)`");
  private static final Pattern MAKE = Pattern.compile("`make ([a-z-]+)(?: TEST=([A-Za-z,]+))?`");

  @TempDir private Path folder;

  private static String page() throws IOException {
    return Files.readString(Path.of("CONTRIBUTING.md"));
  }

  /** The blocks that are whole files, by path. */
  private static Map<Path, String> files() throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    Optional<Path> path = Optional.empty();
    List<String> block = new ArrayList<>();
    boolean isInBlock = false;
    for (String line : page().lines().toList()) {
      Matcher step = STEP.matcher(line);
      if (step.matches()) {
        path = Optional.of(Path.of(step.group(2)));
      } else if (OTHER_STEP.matcher(line).matches()) {
        path = Optional.empty();
      } else if (isInBlock && line.strip().equals("```")) {
        isInBlock = false;
        String text = String.join("\n", block).stripIndent() + "\n";
        path.ifPresent(file -> files.putIfAbsent(file, text));
      } else if (isInBlock) {
        block.add(line);
      } else if (BLOCK_START.matcher(line).matches()) {
        isInBlock = true;
        block.clear();
      }
    }
    return files;
  }

  @Test
  void theClassesOfTheRecipesCompile() throws IOException {
    List<String> sources = new ArrayList<>();
    for (Map.Entry<Path, String> file : files().entrySet()) {
      if (file.getValue().startsWith("package ")) {
        Path source = folder.resolve(file.getKey().getFileName());
        sources.add(Files.writeString(source, file.getValue()).toString());
      }
    }

    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:all", "-Werror"));
    arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-d", folder.toString()));
    arguments.addAll(sources);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));

    assertThat(sources).hasSizeGreaterThanOrEqualTo(3);
    assertThat(code).isZero();
  }

  @Test
  void theFilesInJsonAreJson() throws IOException {
    for (Map.Entry<Path, String> file : files().entrySet()) {
      if (file.getKey().toString().endsWith(".json")) {
        assertThat(JsonReader.read(file.getValue())).as("%s", file.getKey()).isNotNull();
      }
    }
  }

  @Test
  void theNamedFilesExistUnlessTheReaderCreatesThem() throws IOException {
    String page = page();
    List<String> missing =
        FILE.matcher(page)
            .results()
            .map(match -> match.group(1))
            .filter(name -> !page.contains("Create `" + name + "`"))
            .filter(name -> !Files.exists(Path.of(name)))
            .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void theTargetsOfMakeAndTheirTestsExist() throws IOException {
    String makefile = Files.readString(Path.of("Makefile"));
    TreeSet<String> tests = new TreeSet<>();
    for (Matcher make = MAKE.matcher(page()); make.find(); ) {
      assertThat(makefile).contains("\n" + make.group(1) + ":");
      Optional.ofNullable(make.group(2))
          .ifPresent(names -> tests.addAll(List.of(names.split(","))));
    }

    assertThat(tests).isNotEmpty().isSubsetOf(testClasses());
  }

  private static TreeSet<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
