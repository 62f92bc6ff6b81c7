package peaktrade.exporter;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The help of the exporter's commands, and messages for unknown names. */
class ExporterHelpTest {

  @Tag(Golden.TAG)
  @ParameterizedTest
  @ValueSource(strings = {"exporter", "exporter ai-live", "exporter demo", "exporter events"})
  void fitsEightyColumns(String command) throws IOException {
    var out = new StringWriter();
    String[] arguments =
        Stream.concat(Stream.of(command.split(" ")), Stream.of("--help")).toArray(String[]::new);
    int code =
        Main.run(Path.of(""), new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
    assertThat(code).isZero();
    assertGolden("peaktrade/help-" + command.replace(' ', '-') + ".txt", out.toString());
    assertThat(out.toString().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exporter emit | unknown command \"emit\"; did you mean \"events\"?",
        "exporter demo --host 0.0.0.0 | unknown option \"--host\"; did you mean \"--listen\"?",
        "exporter ai-live --host=0.0.0.0 | unknown option \"--host\"; did you mean \"--listen\"?",
        "exporter events --host x | unknown option \"--host\""
      })
  void unknownNamesGetASuggestion(String line, String message) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(Path.of(""), new PrintWriter(out), new PrintWriter(err), line.split(" "));
    assertThat(code).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines().findFirst()).contains("panelwright: " + message);
  }
}
