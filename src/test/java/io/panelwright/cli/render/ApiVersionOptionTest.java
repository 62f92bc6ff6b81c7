package io.panelwright.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.testing.ExampleTeam;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code render} and {@code check} with {@code --api}, and the commands that read the files. */
class ApiVersionOptionTest {

  private static final String FILE = ExampleTeam.FILE;

  private static final String SIZE = ExampleTeam.size(ExampleTeam.wholeDashboard());

  @TempDir Path project;

  private String out;
  private String err;

  @BeforeEach
  void copyPanels() throws IOException {
    ExampleTeam.writePanels(project);
  }

  private int run(String command, String... more) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    String[] arguments =
        Stream.concat(Stream.of(command, "--contract", ExampleTeam.NAME), Stream.of(more))
            .toArray(String[]::new);
    int code = Main.run(project, new PrintWriter(outWriter), new PrintWriter(errWriter), arguments);
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  @ParameterizedTest
  @CsvSource({"classic, CLASSIC", "v1, RESOURCE", "v2, V2"})
  void everyCommandReadsTheRenderedFile(String version, DashboardFileFormat format)
      throws IOException {
    assertThat(run("render", "--api", version)).as(err).isZero();
    assertThat(out).isEqualTo("wrote     " + FILE + "\n          new, " + SIZE + "\n");
    String text = Files.readString(project.resolve(FILE));
    assertThat(DashboardFile.read(FILE, text).file().orElseThrow().format()).isEqualTo(format);

    assertThat(run("check", "--api", version)).isZero();
    assertThat(out).isEqualTo("clean: 1 as rendered in dashboards\n");
    assertThat(run("diff")).isZero();
    assertThat(out).isEqualTo(FILE + ": same, byte for byte\n");
    assertThat(run("lint", FILE)).isZero();
    assertThat(out).startsWith("nothing found in 1 dashboard\n");
  }

  @Test
  void anotherApiVersionIsTheSameDashboard() {
    run("render");
    assertThat(run("render", "--api", "v2")).isZero();
    assertThat(out)
        .isEqualTo("wrote     " + FILE + "\n          same dashboard, different API version\n");
    assertThat(run("check")).isEqualTo(1);
    assertThat(out)
        .startsWith(
            FILE
                + " differs from the rendered dashboard (same dashboard,\n  different API version):")
        .endsWith("→ fix: panelwright render --contract Checkout\n");
    run("render");
    assertThat(run("check", "--api", "v2")).isEqualTo(1);
    assertThat(out).endsWith("panelwright render --api v2 --contract Checkout\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "render | v3 | 13.2 | unknown API version \"v3\"; use one of: classic, v1, v2",
        "check | json | 13.2 | unknown API version \"json\"; use one of: classic, v1, v2",
        "render | v2 | 12.2 | Grafana 12.2 does not support --api v2; remove --profile, or use"
            + " --api classic or v1",
        "check | v1 | 11 | Grafana 11 does not support --api v1; remove --profile, or use"
            + " --api classic"
      })
  void anUnknownOrUnsupportedVersionIsWrongUsage(
      String command, String version, String profile, String message) {
    assertThat(run(command, "--api", version, "--profile", profile)).isEqualTo(2);
    assertThat(err).contains(message).endsWith("→ panelwright " + command + " --help\n");
    assertThat(project.resolve(FILE)).doesNotExist();
  }
}
