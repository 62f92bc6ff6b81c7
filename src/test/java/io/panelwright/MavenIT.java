package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvn exec:java} alone, as Peak_Trade calls it, in a copy of the checkout without classes.
 */
class MavenIT {

  private static final List<String> CHECKOUT =
      List.of("pom.xml", "panels.yaml", "LICENSE", "src/main", "dashboards");
  private static final String DASHBOARD = "dashboards/peaktrade-operator-unified.json";
  private static final int MAX_MINUTES = 5;

  @TempDir Path copy;

  @Test
  void execJavaRebuildsTheDashboardOnAFreshCloneAndAfterAnEdit() throws Exception {
    for (String part : CHECKOUT) {
      copy(Path.of(part));
    }
    Files.delete(copy.resolve(DASHBOARD));

    assertThat(execJava()).contains("wrote     " + DASHBOARD);
    assertThat(copy.resolve(DASHBOARD)).hasSameBinaryContentAs(Path.of(DASHBOARD));

    String title = "Peak_Trade — Operator Unified";
    replace(sourceThatContains(title), title, "Peak_Trade — edited");
    assertThat(execJava()).contains("wrote     " + DASHBOARD, "title", "Peak_Trade — edited");

    replace(copy.resolve("panels.yaml"), "Pipeline error share (5m)", "Share of errors (5m)");
    assertThat(execJava()).contains("wrote     " + DASHBOARD, "Share of errors (5m)");
  }

  private void copy(Path part) throws IOException {
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** What it prints; with -q that is what the program prints, and nothing of Maven's. */
  private String execJava() throws IOException, InterruptedException {
    String maven = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    var builder =
        new ProcessBuilder(
                maven,
                "-B",
                "-ntp",
                "-q",
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                "exec:java")
            .directory(copy.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    builder.environment().put("JAVA_HOME", Jvm.current().home().toString());
    Jvm.Result result = Jvm.run(builder, MAX_MINUTES);
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).doesNotContain("[INFO]", "[WARNING]");
    return result.out();
  }

  private Path sourceThatContains(String text) throws IOException {
    try (Stream<Path> files = Files.walk(copy.resolve("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains(text)) {
          return file;
        }
      }
    }
    throw new AssertionError("no source contains " + text);
  }

  private static void replace(Path file, String old, String replacement) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, replacement));
  }
}
