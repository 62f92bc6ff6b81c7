package io.panelwright.cli.doctor;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sanity} without a running stack: no process listens on such high ports. */
class SanityCommandTest {

  private static final List<String> NOWHERE =
      List.of(
          "sanity",
          "--contract",
          ExampleTeam.NAME,
          "--host",
          "127.0.0.1",
          "--port-offset",
          "52000");

  @TempDir private Path project;

  private final StringWriter out = new StringWriter();

  @BeforeEach
  void writePanels() throws IOException {
    ExampleTeam.writePanels(project);
  }

  private int sanity(Terminal terminal, String... more) {
    List<String> arguments = new ArrayList<>(NOWHERE);
    arguments.addAll(List.of(more));
    var console =
        new Console(
            project,
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            terminal);
    return Main.run(console, arguments.toArray(String[]::new));
  }

  @Tag(Golden.TAG)
  @Test
  void eachFailedCheckNamesTheNextStep() throws Exception {
    assertThat(sanity(Terminal.NONE)).isEqualTo(1);
    assertGolden("cli/sanity-nothing-runs.txt", out.toString());
    assertThat(out.toString().lines()).hasSizeLessThan(24);
    // A command stays on one line, so that it can be copied.
    assertThat(out.toString().lines().filter(line -> !line.startsWith("  panelwright ")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void skippedChecksAreCountedSeparately() {
    sanity(Terminal.NONE, "--no-grafana");

    assertThat(out.toString()).startsWith("PROBLEM: 6 of 6 checks failed, 7 skipped\n");
  }

  @Test
  void theJsonHasOneObjectForEachCheck() throws Exception {
    assertThat(sanity(Terminal.NONE, "--format", "json", "--no-grafana")).isEqualTo(1);
    JsonObject json = (JsonObject) JsonReader.read(out.toString());
    assertThat(json.integer("version")).contains(3L);
    assertThat(json.integer("failed")).contains(6L);
    List<JsonObject> checks = json.array("checks").objects().toList();
    assertThat(checks)
        .allSatisfy(
            check ->
                assertThat(check.members().keySet())
                    .startsWith("title", "state", "request", "result"))
        .anyMatch(check -> check.string("state").orElseThrow().equals("skipped"))
        .anyMatch(check -> check.string("state").orElseThrow().equals("failed"));
  }

  @Test
  void watchRepeatsUntilItIsInterruptedAndClearsTheTerminal() throws Exception {
    var watching = new Thread(() -> sanity(new Terminal(true, false, true), "--watch", "1s"));
    watching.start();
    for (int i = 0; i < 200 && !out.toString().contains("\u001b[2J"); i++) {
      Thread.sleep(50);
    }
    watching.interrupt();
    watching.join(10_000);

    assertThat(watching.isAlive()).isFalse();
    assertThat(out.toString()).contains("\u001b[H\u001b[2J");
  }
}
