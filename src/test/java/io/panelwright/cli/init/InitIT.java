package io.panelwright.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.cli.ProgramVersion;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.RealPrometheus;
import io.panelwright.testing.TestMetricsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of a real Prometheus, compiled and tested by Maven, offline. */
class InitIT {

  private static final Path TOOL =
      Path.of(System.getProperty("panelwright.jar", "target/panelwright.jar")).toAbsolutePath();

  private static final int MAX_ATTEMPTS = 30;
  private static final int MAX_MINUTES = 3;

  private static final String METRICS =
      """
      # TYPE shop_orders_total counter
      shop_orders_total{result="paid"} 3
      shop_orders_total{result="declined"} 1
      # TYPE shop_request_duration_seconds histogram
      shop_request_duration_seconds_bucket{le="0.1"} 3
      shop_request_duration_seconds_bucket{le="+Inf"} 4
      shop_request_duration_seconds_sum 1
      shop_request_duration_seconds_count 4
      """;

  @TempDir Path folder;

  @Test
  void aProjectCompilesPassesItsTestsAndHasNoFindings() throws Exception {
    try (var shop = TestMetricsServer.start(METRICS);
        var prometheus =
            RealPrometheus.start(Files.createDirectory(folder.resolve("p")), config(shop))) {
      awaitJob(prometheus.url());
      Jvm.Result init = tool(folder, "init", "shop", "--from", prometheus.url());
      assertThat(init.code()).as(init.err()).isZero();

      Path project = folder.resolve("shop");
      assertClean(maven(project, "test"));
      assertThat(assertClean(tool(project, "render")).out())
          .contains("wrote     dashboards/shop-overview.json");
      assertThat(assertClean(tool(project, "lint")).out()).contains("nothing found in 1 dashboard");
      assertClean(tool(project, "check"));
      assertThat(assertClean(tool(project, "show")).out()).contains("UP", "Shop orders", "paid");

      Path panels = project.resolve("panels.yaml");
      Files.writeString(panels, Files.readString(panels).replace("(up == 0)", "(upp == 0)"));
      Jvm.Result wrong = maven(project, "test");
      assertThat(wrong.code()).isNotZero();
      assertThat(wrong.out()).contains("panels.yaml:15:20", "unknown metric \"upp\"");
    }
  }

  private static String config(TestMetricsServer shop) {
    return """
    global: { scrape_interval: 1s }
    scrape_configs:
      - job_name: shop
        static_configs: [{ targets: ["%s"] }]
    """
        .formatted(shop.target());
  }

  /** Prometheus starts to scrape some seconds after its start. */
  private void awaitJob(String url) throws Exception {
    for (int i = 0; i < MAX_ATTEMPTS; i++) {
      Jvm.Result found = tool(folder, "init", "shop", "--from", url, "--dry-run");
      if (found.out().contains(": 1 job, 2 metrics, ")) {
        return;
      }
      Thread.sleep(500);
    }
    throw new AssertionError("the job was not scraped");
  }

  private static Jvm.Result assertClean(Jvm.Result result) {
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    return result;
  }

  private static Jvm.Result tool(Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Jvm.current().home().resolve("bin/java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", TOOL.toString()));
    command.addAll(List.of(arguments));
    return Jvm.run(new ProcessBuilder(command).directory(directory.toFile()), MAX_MINUTES);
  }

  private Jvm.Result maven(Path project, String goal) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-o",
                "-q",
                "-B",
                "-Dmaven.repo.local=" + repository(),
                goal)
            .directory(project.toFile());
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    builder.environment().put("JAVA_HOME", Jvm.current().home().toString());
    return Jvm.run(builder, MAX_MINUTES);
  }

  /** Maven's repository with the jar of this build: links, so that the real one is unchanged. */
  private Path repository() throws IOException {
    Path real = Path.of(System.getProperty("maven.repo.local"));
    Path links = folder.resolve("repository");
    if (Files.exists(links)) {
      return links;
    }
    Files.createDirectory(links);
    link(real, links, "io");
    Path io = Files.createDirectory(links.resolve("io"));
    link(real.resolve("io"), io, "panelwright");
    String version = ProgramVersion.number();
    Path own = Files.createDirectories(io.resolve("panelwright/panelwright").resolve(version));
    String name = "panelwright-" + version;
    Files.copy(TOOL.resolveSibling(name + ".jar"), own.resolve(name + ".jar"));
    Files.copy(Path.of("pom.xml"), own.resolve(name + ".pom"));
    return links;
  }

  private static void link(Path real, Path links, String except) throws IOException {
    try (Stream<Path> entries = Files.list(real)) {
      for (Path entry : entries.toList()) {
        if (!entry.getFileName().toString().equals(except)) {
          Files.createSymbolicLink(links.resolve(entry.getFileName()), entry.toAbsolutePath());
        }
      }
    }
  }
}
