package io.panelwright.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.testing.ExampleTeam;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invalid options of {@code doctor} are reported in two lines and before any request. */
class DoctorCommandUsageTest {

  @TempDir private Path project;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--datasource | prom   | --datasource \"prom\": expected UID=URL, such as prom=http://host:9090",
        "--var        | job    | --var \"job\": expected NAME=VALUE",
        "--range      | sooner | Invalid value for option '--range'",
      })
  void invalidOptionsAreReported(String option, String value, String message) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Main.run(
            project,
            new PrintWriter(out),
            new PrintWriter(err),
            "doctor",
            "--contract",
            ExampleTeam.NAME,
            option,
            value);

    assertThat(code).as(err.toString()).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("panelwright: " + message);
    assertThat(err.toString()).endsWith("→ panelwright doctor --help\n");
  }
}
