package io.panelwright.cli;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checklist where nothing runs: nobody listens on ports so far up. */
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

  @Test
  void eachPointSaysWhatToDoNext() throws Exception {
    assertThat(sanity(Terminal.NONE)).isEqualTo(1);
    assertGolden("cli/sanity-nothing-runs.txt", out.toString());
    assertThat(out.toString().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void whatIsLeftOutIsCountedApart() {
    sanity(Terminal.NONE, "--no-grafana");

    assertThat(out.toString()).containsPattern("\n(\\d+) of \\1 checks wrong, 2 not asked\n$");
  }

  @Test
  void machinesReadTheSame() throws Exception {
    assertThat(sanity(Terminal.NONE, "--format", "json", "--no-grafana")).isEqualTo(1);
    assertThat(out.toString()).contains("\"sane\": false", "\"state\": \"not-asked\"");
  }

  @Test
  void watchingGoesOnUntilItIsInterruptedAndClearsOnlyTerminals() throws Exception {
    var watching = new Thread(() -> sanity(new Terminal(true, false), "--watch", "1s"));
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
