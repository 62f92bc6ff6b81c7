package peaktrade.exporter;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help of the exporter's commands. */
class ExporterHelpTest {

  @ParameterizedTest
  @ValueSource(strings = {"exporter", "exporter ai-live", "exporter demo", "exporter emit"})
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
}
