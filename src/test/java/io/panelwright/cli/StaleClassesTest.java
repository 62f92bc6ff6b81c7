package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A team's project on disk: its sources, its classes, and the program in a process of its own. */
class StaleClassesTest {

  private static final Path TEAM = Path.of("com", "example", "checkout");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final String SERVICE = "META-INF/services/io.panelwright.dsl.DashboardProvider";
  private static final Instant CLONED = Instant.now().minus(Duration.ofHours(2));

  @TempDir Path project;

  private Path section;

  @BeforeEach
  void clonedProject() throws IOException {
    Files.createFile(project.resolve("pom.xml"));
    Path sources = Files.createDirectories(project.resolve("src/main/java").resolve(TEAM));
    try (Stream<Path> files = Files.list(TESTS.resolve(TEAM))) {
      for (Path file : files.filter(f -> !f.toString().endsWith("Test.java")).toList()) {
        Path copy = Files.copy(file, sources.resolve(file.getFileName()));
        Files.setLastModifiedTime(copy, FileTime.from(CLONED));
      }
    }
    section = sources.resolve("PaymentSection.java");
  }

  private void compile(String output) throws IOException {
    Path classes = Files.createDirectories(project.resolve(output));
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-d", classes.toString(), "-cp", classPathOfTheTool()));
    try (Stream<Path> files = Files.list(section.getParent())) {
      files.map(Path::toString).sorted().forEach(arguments::add);
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
    Path service = classes.resolve(SERVICE);
    Files.createDirectories(service.getParent());
    Files.writeString(service, "com.example.checkout.CheckoutDashboards\n");
  }

  /** The program and its libraries, without the tests. */
  private static String classPathOfTheTool() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Jvm.Result run(String classPath, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(Jvm.current().java());
    command.addAll(List.of("-cp", classPathOfTheTool(), "io.panelwright.Main"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--contract", ExampleTeam.NAME, "--class-path", classPath));
    return Jvm.run(new ProcessBuilder(command).directory(project.toFile()));
  }

  private void edit(Path source) throws IOException {
    Files.setLastModifiedTime(source, FileTime.from(Instant.now()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "check", "render", "diff", "list"})
  void anEditWithoutACompilationStopsACommand(String command) throws Exception {
    compile("target/classes");
    pause();
    edit(section);

    Jvm.Result result = run("target/classes", command);

    assertThat(result.err())
        .isEqualTo(
            """
            panelwright: a source was changed after its class was built
              source: src/main/java/com/example/checkout/PaymentSection.java
              class: target/classes/com/example/checkout/PaymentSection.class
            → build it again: mvn compile
            """);
    assertThat(result.code()).isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(result.out()).isEmpty();
    assertThat(project.resolve("dashboards")).doesNotExist();

    compile("target/classes");
    assertThat(run("target/classes", command).err()).doesNotContain("a source was changed");
  }

  @Test
  void theDiagnosisOfAnOperatorDoesNotStop() throws Exception {
    compile("target/classes");
    pause();
    edit(section);

    Jvm.Result result = run("target/classes", "doctor", "--port-offset", "20000");
    assertThat(result.out()).startsWith("PROBLEM: ");
    assertThat(result.err()).doesNotContain("a source was changed");
  }

  @Test
  void aJarOfTheProjectIsComparedAsAWhole() throws Exception {
    Path target = Files.createDirectories(project.resolve("target"));
    ExampleTeam.jar(target);
    pause();
    edit(section);
    edit(section.resolveSibling("ServerSection.java"));

    assertThat(run("target/checkout.jar", "lint").err())
        .isEqualTo(
            """
            panelwright: a source was changed after its class was built
              source: src/main/java/com/example/checkout/PaymentSection.java and 1 more
              jar: target/checkout.jar
            → build it again: mvn package
            """);
    Files.move(target.resolve("checkout.jar"), project.resolve("deployed.jar"));
    assertThat(run("deployed.jar", "lint").err()).doesNotContain("a source was changed");
  }

  @Test
  void aJarWithTheSameClassesIsNotWrittenAgainByMaven() throws Exception {
    compile("target/classes");
    packageJar();
    pause();
    edit(section);
    assertThat(run("target/checkout.jar", "lint").err()).contains("a source was changed");

    compile("target/classes");
    assertThat(run("target/checkout.jar", "lint").err()).doesNotContain("a source was changed");

    Files.writeString(section, Files.readString(section).replace("Payment", "Payments"));
    Files.write(
        project.resolve("target/classes").resolve(TEAM).resolve("PaymentSection.class"),
        new byte[1]);
    assertThat(run("target/checkout.jar", "lint").err()).contains("a source was changed");
  }

  @Test
  void aJarWithoutTheEditOfANestedClassIsStale() throws Exception {
    String start = "package com.example.checkout; class Limits { static class Upper { int a";
    Path limits = section.resolveSibling("Limits.java");
    Files.writeString(limits, start + "; } }");
    compile("target/classes");
    packageJar();
    CompiledProject found =
        CompiledProject.find(project.resolve("target/checkout.jar")).orElseThrow();
    pause();

    Files.writeString(limits, start + " = 1; } }");
    compile("target/classes");

    assertThat(found.staleClasses())
        .extracting(CompiledProject.StaleClass::source)
        .containsExactly(limits);
    packageJar();
    assertThat(found.staleClasses()).isEmpty();
  }

  private void packageJar() {
    String jar = project.resolve("target/checkout.jar").toString();
    String classes = project.resolve("target/classes").toString();
    int code =
        java.util.spi.ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "--create", "--file", jar, "-C", classes, ".");
    assertThat(code).isZero();
  }

  /** Times of two files differ only if they were written at different times. */
  private static void pause() throws InterruptedException {
    Thread.sleep(20);
  }

  /** Build file, output folder, other file at the root, command in the root and beside it. */
  @ParameterizedTest
  @CsvSource({
    "pom.xml, target/classes, none, mvn compile, mvn -f %s compile",
    "pom.xml, target/classes, mvnw, ./mvnw compile, %s/mvnw -f %s compile",
    "build.gradle, build/classes/java/main, none, gradle clean classes, gradle -p %s clean classes",
    "build.gradle.kts, build/classes/java/main, gradlew, ./gradlew clean classes,"
        + " %s/gradlew -p %s clean classes"
  })
  void theCommandIsTheProjectsOwn(
      String build, String output, String other, String inRoot, String beside) throws Exception {
    Files.delete(project.resolve("pom.xml"));
    Files.createFile(project.resolve(build));
    Files.createFile(project.resolve(other));
    compile(output);
    pause();
    edit(section);

    CompiledProject found = CompiledProject.find(project.resolve(output)).orElseThrow();
    assertThat(found.staleClasses())
        .extracting(CompiledProject.StaleClass::source)
        .containsExactly(section);
    assertThat(found.command(project)).isEqualTo(inRoot);
    assertThat(found.command(project.getParent()))
        .isEqualTo(beside.replace("%s", project.getFileName().toString()));
  }

  @Test
  void whatIsNotStaleIsNotReported() throws Exception {
    compile("target/classes");
    CompiledProject found = CompiledProject.find(project.resolve("target/classes")).orElseThrow();
    assertThat(found.staleClasses()).as("a fresh clone, compiled").isEmpty();
    pause();

    Files.writeString(section.resolveSibling("NewSection.java"), "class NewSection {}");
    edit(section.resolveSibling("package-info.java"));
    assertThat(found.staleClasses()).as("sources without classes").isEmpty();

    Files.setLastModifiedTime(section, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
    assertThat(found.staleClasses()).as("a clock that is ahead").isEmpty();

    Path compiled = project.resolve("target/classes").resolve(TEAM).resolve("PaymentSection.class");
    Files.setLastModifiedTime(section, Files.getLastModifiedTime(compiled));
    assertThat(found.staleClasses()).as("the same time").isEmpty();

    Files.delete(section);
    assertThat(found.staleClasses()).as("a deleted source").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target/test-classes",
        "target/generated-classes",
        "classes",
        "build/classes/java/test",
        "target/classes/com"
      })
  void otherFoldersAreNotCompared(String folder) throws Exception {
    Files.createFile(project.resolve("build.gradle"));
    assertThat(CompiledProject.find(Files.createDirectories(project.resolve(folder)))).isEmpty();
  }

  @Test
  void aFolderOutsideOfAProjectIsNotCompared() throws Exception {
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    assertThat(CompiledProject.find(classes)).isPresent();

    Files.delete(project.resolve("pom.xml"));
    assertThat(CompiledProject.find(classes)).as("no build file").isEmpty();
    assertThat(CompiledProject.find(Path.of("/"))).isEmpty();
    assertThat(CompiledProject.find(Path.of("gone.jar"))).isEmpty();
  }
}
