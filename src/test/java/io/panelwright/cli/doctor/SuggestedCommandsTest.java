package io.panelwright.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.testing.ExampleTeam;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that doctor and sanity suggest have all options of the run. */
class SuggestedCommandsTest {

  private static final List<String> NOWHERE =
      List.of("--contract", ExampleTeam.NAME, "--port-offset", "52000");

  @TempDir private Path project;

  @BeforeEach
  void writePanels() throws IOException {
    ExampleTeam.writePanels(project);
  }

  /** Without the next steps that name no command of this program. */
  private List<String> suggestions(String command, String... arguments) {
    var out = new StringWriter();
    String[] line =
        Stream.of(Stream.of(command), NOWHERE.stream(), Stream.of(arguments))
            .flatMap(stream -> stream)
            .toArray(String[]::new);
    Main.run(project, new PrintWriter(out), new PrintWriter(new StringWriter()), line);
    return out.toString()
        .lines()
        .filter(text -> text.contains("panelwright "))
        .map(text -> text.substring(text.indexOf("panelwright ")))
        .distinct()
        .toList();
  }

  @Test
  void theStackIsStartedWithTheOptionsThatSelectIt() {
    assertThat(suggestions("doctor", "--data", "my stack", "--range", "6h"))
        .containsExactly(
            "panelwright stack up --contract Checkout --port-offset 52000 --data 'my stack'");
  }

  @Test
  void sanityRepeatsItsOwnOptions() {
    assertThat(suggestions("sanity", "--timeout", "2s", "--grafana", "http://127.0.0.1:9"))
        .containsExactly(
            "panelwright stack up --contract Checkout --port-offset 52000",
            "panelwright sanity --all --contract Checkout --port-offset 52000 --timeout 2s"
                + " --grafana http://127.0.0.1:9");
  }

  @Test
  void anOptionThatCanBeRepeatedIsExtendedAndAPasswordIsNotPrinted() throws IOException {
    Files.writeString(
        project.resolve("x y.json"),
        """
        {"uid": "x", "title": "X", "panels": [{"id": 1, "type": "stat", "title": "Up",
         "datasource": {"type": "prometheus", "uid": "b"},
         "targets": [{"refId": "A", "expr": "up"}]}]}
        """);
    assertThat(
            suggestions(
                "doctor",
                "x y.json",
                "--datasource",
                "a=http://operator:hush@localhost:1",
                "--class-path",
                project.toString()))
        .containsExactly(
            "panelwright doctor 'x y.json' --datasource b=http://HOST:9090 --contract Checkout"
                + " --port-offset 52000 --datasource a=http://USER:PASSWORD@localhost:1"
                + " --class-path "
                + project);
  }
}
