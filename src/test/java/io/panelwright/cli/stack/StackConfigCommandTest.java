package io.panelwright.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Jvm;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code stack config} as a user runs it. */
class StackConfigCommandTest {

  @TempDir private Path project;

  private String out;
  private String err;

  private int config(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("stack", "config", "--contract", ExampleTeam.NAME));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code = Main.run(project, new PrintWriter(outWriter), new PrintWriter(errWriter), arguments);
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  @Test
  void filesAreWrittenOnce() {
    assertThat(config()).isZero();
    assertThat(out)
        .isEqualTo(
            """
            wrote     stack/prometheus/prometheus-main.yml
            wrote     stack/prometheus/prometheus-main.rules.yml
            wrote     stack/prometheus/prometheus-payment-zone.yml
            wrote     stack/prometheus/prometheus-payment-zone.rules.yml
            wrote     stack/prometheus/prometheus-platform.yml
            wrote     stack/grafana/datasources/checkout.yml
            wrote     stack/grafana/dashboards/checkout.yml
            wrote     stack/compose.yaml
            """);
    assertThat(config()).isZero();
    assertThat(out.lines()).allMatch(line -> line.startsWith("unchanged stack/"));
    assertThat(err).isEmpty();
  }

  @Test
  void thePathOfTheDashboardsIsRelativeToTheComposeFile() {
    config("--out", "a/b", "--dashboards", "a/boards");
    assertThat(project.resolve("a/b/compose.yaml"))
        .content()
        .contains("- ../boards:/etc/grafana/dashboards:ro");

    config("--out", ".", "--dashboards", "boards");
    assertThat(project.resolve("compose.yaml"))
        .content()
        .contains("- ./boards:/etc/grafana/dashboards:ro");
  }

  @Test
  void anInvalidHostOrPortOffsetIsWrongUsage() {
    assertThat(config("--host", "a b")).isEqualTo(2);
    assertThat(err).startsWith("panelwright: host \"a b\": expected a host name or an address");
    assertThat(config("--port-offset", "60000")).isEqualTo(2);
    assertThat(err)
        .startsWith("panelwright: port offset 60000 moves 8080 to 68080: expected 1 to 65535\n");
    assertThat(project.resolve("stack")).doesNotExist();
  }

  @Test
  void withSeveralContractsOneMustBeChosen() {
    assertThat(run("stack", "config")).isEqualTo(3);
    assertThat(err)
        .startsWith(
            "panelwright: several contracts on the class path; choose one by --contract: Checkout");
  }

  @Test
  void theBytesAreTheSameInAnotherLocaleEncodingAndTimeZone() throws Exception {
    config();
    Path elsewhere = Files.createDirectory(project.resolve("elsewhere"));
    Jvm.Result result =
        Jvm.current()
            .panelwright(
                elsewhere,
                List.of(
                    "-Dfile.encoding=UTF-16",
                    "-Duser.language=tr",
                    "-Duser.timezone=Asia/Kathmandu"),
                List.of("stack", "config", "--contract", ExampleTeam.NAME));
    assertThat(result.err()).isEmpty();
    try (Stream<Path> files = Files.walk(project.resolve("stack"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(elsewhere.resolve(project.relativize(file))).hasSameBinaryContentAs(file);
      }
    }
  }
}
