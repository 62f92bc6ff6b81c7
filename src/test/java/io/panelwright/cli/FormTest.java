package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.DashboardFile;
import io.panelwright.document.Form;
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

/** {@code render} and {@code check} with {@code --form}, and what reads the files. */
class FormTest {

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
  void whatIsRenderedIsCleanInThatForm(String form, Form read) throws IOException {
    assertThat(run("render", "--form", form)).as(err).isZero();
    assertThat(out).isEqualTo("wrote     " + FILE + "\n          new, " + SIZE + "\n");
    String text = Files.readString(project.resolve(FILE));
    assertThat(DashboardFile.read(FILE, text).file().orElseThrow().form()).isEqualTo(read);

    assertThat(run("check", "--form", form)).isZero();
    assertThat(out).isEqualTo("clean: 1 as rendered in dashboards\n");
    assertThat(run("diff")).isZero();
    assertThat(out).isEqualTo(FILE + ": same, byte for byte\n");
    assertThat(run("lint", FILE)).isZero();
    assertThat(out).startsWith("nothing found in 1 dashboard\n");
  }

  @Test
  void anotherFormIsTheSameDashboard() {
    run("render");
    assertThat(run("render", "--form", "v2")).isZero();
    assertThat(out)
        .isEqualTo("wrote     " + FILE + "\n          the same dashboard in another form\n");
    assertThat(run("check")).isEqualTo(1);
    assertThat(out)
        .startsWith(
            FILE + " differs from what is rendered (the same dashboard in\n  another form):")
        .endsWith("→ mend it with: panelwright render --contract Checkout\n");
    run("render");
    assertThat(run("check", "--form", "v2")).isEqualTo(1);
    assertThat(out).endsWith("panelwright render --form v2 --contract Checkout\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "render | v3 | 13.2 | unknown form \"v3\"; write one of: classic, v1, v2",
        "check | json | 13.2 | unknown form \"json\"; write one of: classic, v1, v2",
        "render | v2 | 12.2 | Grafana 12.2 has no dashboards of form v2; leave out --profile, or"
            + " write --form classic",
        "check | v1 | 11 | Grafana 11 has no dashboards of form v1; leave out --profile, or write"
            + " --form classic"
      })
  void aFormThatThereIsNotIsWrongUsage(
      String command, String form, String profile, String message) {
    assertThat(run(command, "--form", form, "--profile", profile)).isEqualTo(2);
    assertThat(err).contains(message).endsWith("→ panelwright " + command + " --help\n");
    assertThat(project.resolve(FILE)).doesNotExist();
  }
}
