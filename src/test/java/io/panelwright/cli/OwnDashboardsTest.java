package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The project's own dashboards, with its own configuration, as {@code make} renders them. */
class OwnDashboardsTest {

  @Test
  void nothingIsWrongWithThem() {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Main.run(
            Path.of(""),
            new PrintWriter(out),
            new PrintWriter(err),
            "lint",
            "--contract",
            "Peak_Trade");
    assertThat(out.toString())
        .isEqualTo("nothing found in 1 dashboard\nChecked for Grafana 13.2, as rendered.\n");
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
  }
}
