package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of the exporter's commands; {@code ExporterIT} tests how they run. */
class ExporterCommandTest {

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();

  private int run(Map<String, String> variables, String... arguments) {
    var writer = new PrintWriter(err);
    var console = new Console(folder, InputStream.nullInputStream(), writer, writer, Terminal.NONE);
    var command = new ExporterCommand(console, new ExporterEnvironment(variables)).commandLine();
    command.setErr(writer);
    command.setExecutionExceptionHandler((failure, line, parsed) -> console.printFailure(failure));
    int code = command.execute(arguments);
    writer.flush();
    return code;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                    | Missing required subcommand",
        "ai-liv                                | Unmatched argument at index 0: 'ai-liv'",
        "events --events f --count -1           | a count must be 0 or more, found -1",
        "ai-live --port 65536                  | port 65536: expected 0 to 65535",
        "ai-live --port http                   | Invalid value for option '--port': 'http' is not",
        "ai-live --port 0 --run-limit 0        | a run limit must be 1 or more, found 0",
        "ai-live --port -1                      | port -1: expected 0 to 65535",
        "demo --port-offset 2147483647          | port 2147492756: expected 0 to 65535",
        "demo --port-offset -9110               | port -1: expected 0 to 65535",
        "demo --port-offset 60000              | --port-offset 60000: port 69109: expected 0 to 65535",
        "events                                  | no file of events: set --events or PEAK_TRADE_AI_EVENTS_",
        "events --events f --rate 0              | --rate 0 needs --count, since it would fill the",
        "events --events f --rate -1             | a rate must be 0 or more, found -1.0",
        "events --events f --rate NaN            | a rate must be 0 or more, found NaN",
        "events --events f --faults bad-json,no  | unknown fault \"no\"; use one or more of: bad-json,"
            + " unknown-schema, silence",
      })
  void wrongUsageIsReportedAndExitsWithTwo(String line, String message) {
    assertThat(run(Map.of(), line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  @Test
  void anInvalidPortInAVariableIsReported() {
    assertThat(run(Map.of(ExporterEnvironment.PORT, "http"), "ai-live")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("PEAK_TRADE_AI_EXPORTER_PORT is \"http\": expected a port from 0 to 65535\n");
  }

  @Test
  void anOptionOverridesItsVariable() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(run(Map.of(ExporterEnvironment.PORT, "http"), "ai-live", "--port", port))
          .isEqualTo(3);
      assertThat(err.toString())
          .startsWith("panelwright: port " + port + " is in use by ")
          .endsWith("; choose another port by --port\n");
    }
  }

  @Test
  void eventsAreWrittenToTheFileOfTheVariable() throws IOException {
    Path file = folder.resolve("events.jsonl");
    Map<String, String> variables =
        Map.of(
            ExporterEnvironment.EVENTS, file.toString(),
            ExporterEnvironment.RUN_ID, "from variable",
            ExporterEnvironment.COMPONENT, "c");
    assertThat(run(variables, "events", "--rate", "0", "--count", "30")).isZero();
    assertThat(Files.readAllLines(file))
        .hasSize(30)
        .allSatisfy(line -> assertThat(line).endsWith("\"run_id\":\"from_variable\"}"));
    assertThat(err.toString())
        .isEqualTo(
            "panelwright: writing events without a limit to %s; Ctrl-C stops\n".formatted(file)
                + "panelwright: wrote 30 events to %s\n".formatted(file));
  }

  @Test
  void eventsAreWrittenAtTheRateToTheFileOfTheOption() throws IOException {
    long start = System.nanoTime();
    assertThat(
            run(
                Map.of(ExporterEnvironment.EVENTS, "elsewhere"),
                "events",
                "--events",
                "e",
                "--rate",
                "100",
                "--count",
                "20",
                "--faults",
                "bad-json,unknown-schema"))
        .isZero();
    assertThat(System.nanoTime() - start).isGreaterThan(190_000_000);
    assertThat(Files.readAllLines(folder.resolve("e"))).hasSize(20);
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeWrittenIsReportedAndExitsWithThree() {
    assertThat(run(Map.of(), "events", "--events", "no/e", "--rate", "0", "--count", "1"))
        .isEqualTo(3);
    assertThat(err.toString())
        .contains("panelwright: " + folder.resolve("no/e") + " cannot be written: ")
        .doesNotContain("\tat ");
  }
}
