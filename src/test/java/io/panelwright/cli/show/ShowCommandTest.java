package io.panelwright.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code show} of a file, without any server. */
class ShowCommandTest {

  private static final String DASHBOARD =
      """
      {"title": "Checkout", "uid": "checkout", "schemaVersion": %s, "panels": [
        {"id": 1, "type": "text", "title": "Notes", "options": {"mode": "code", "content": "hi"}},
        {"id": 2, "type": "logs", "title": "Logs", "datasource": {"type": "loki", "uid": "l"},
         "targets": [{"refId": "A", "expr": "{a='b'}"}]},
        {"id": 3, "type": "%s", "title": "Up", "datasource": {"type": "prometheus", "uid": "p"},
         "targets": [{"refId": "A", "expr": "up"}]}
      ]}
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeDashboard() throws IOException {
    write(DASHBOARD.formatted(41, "stat"));
  }

  private void write(String dashboard) throws IOException {
    Files.writeString(folder.resolve("checkout.json"), dashboard.replace('\'', '`'));
  }

  private int show(String... arguments) {
    List<String> line = new ArrayList<>(List.of("show"));
    line.addAll(List.of(arguments));
    var console =
        new Console(
            folder,
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Terminal.NONE);
    return Main.run(console, line.toArray(String[]::new));
  }

  @Test
  void aDatasourceWithoutServerIsNamedWithTheOptionThatGivesIt() {
    assertThat(show("checkout.json")).isEqualTo(1);

    assertThat(out.toString())
        .startsWith("PROBLEM  3 panels, 1 with a failed query, 1 not supported\nCheckout\n")
        .contains(
            "  Logs                                              not shown: datasource loki\n")
        .contains("    query A failed: Datasource p was not found\n");
    assertThat(err.toString())
        .contains("queries without a server: Datasource p was not found\n")
        .contains("show checkout.json --datasource http://localhost:9090\n");
  }

  @Test
  void aSelectionWithoutFailedQueriesIsClean() {
    assertThat(show("checkout.json", "Notes")).isZero();
    assertThat(out.toString()).startsWith("OK  1 panel\n").doesNotContain("Logs");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"graph, timeseries", "singlestat, stat"})
  void oldTypesOfPanelsAreMigrated(String old, String type) throws IOException {
    write(DASHBOARD.formatted(16, old));

    assertThat(show("checkout.json", "Up", "--format", "json")).isEqualTo(1);
    assertThat(out.toString()).contains("\"type\":\"" + type + "\"");
  }

  /** The day of Kiritimati starts at 10:00 UTC. */
  @Test
  void daysStartInTheTimeZoneOfTheDashboard() throws IOException {
    write(
        """
        {"title": "T", "schemaVersion": 41, "timezone": "Pacific/Kiritimati",
         "time": {"from": "now/d", "to": "now+1h"},
         "panels": [{"id": 1, "type": "text", "title": "Start",
                     "options": {"mode": "code", "content": "${__from}"}}]}
        """);

    assertThat(show("checkout.json", "--format", "json")).isZero();
    long from = Long.parseLong(out.toString().replaceAll("(?s).*\"text\":\"(\\d+)\".*", "$1"));
    assertThat(Duration.ofMillis(from).toHoursPart()).isEqualTo(10);
  }

  @Test
  void jsonIsAnArrayOfPanels() {
    assertThat(show("checkout.json", "--format", "json")).isEqualTo(1);
    assertThat(JsonReader.read(out.toString()))
        .isInstanceOfSatisfying(JsonArray.class, panels -> assertThat(panels.items()).hasSize(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | checkout.json No-such-panel         | no panel has the key, title or id \"No-such-panel\"",
        "2 | checkout.json --width 0             | --width 0: expected 320 to 20000 pixels",
        "2 | checkout.json --range soon          | \"soon\" is not a duration",
        "2 | checkout.json --theme blue          | blue",
        "2 | checkout.json --datasource p        | expected UID=URL",
        "3 | missing.json                        | missing.json does not exist",
      })
  void exitCodesOfMistakes(int code, String arguments, String message) {
    assertThat(show(arguments.split(" "))).isEqualTo(code);
    assertThat(err.toString()).contains(message);
    assertThat(out.toString()).isEmpty();
  }
}
