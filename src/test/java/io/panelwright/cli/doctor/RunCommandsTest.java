package io.panelwright.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.cli.Console;
import io.panelwright.cli.ServerOptions;
import io.panelwright.cli.Terminal;
import io.panelwright.testing.ExampleTeam;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which command starts what listens on a URL. */
class RunCommandsTest {

  @TempDir private Path folder;

  /** A program with the commands that are suggested. */
  @Command(name = "panelwright")
  private static final class Root {}

  @Command(name = "doctor")
  private static final class Doctor {
    @Mixin private final ServerOptions options = new ServerOptions();
  }

  @Command(name = "stack")
  private static final class Stack {}

  private RunCommands commands(String... arguments) {
    var doctor = new Doctor();
    var root = new CommandLine(new Root());
    root.addSubcommand(new CommandLine(doctor)).addSubcommand(new CommandLine(new Stack()));
    var line = new ArrayList<>(List.of("doctor", "--data", folder.toString()));
    line.addAll(List.of(arguments));
    root.parseArgs(line.toArray(String[]::new));
    var writer = new PrintWriter(new StringWriter());
    return new RunCommands(
        root.getSubcommands().get("doctor").getCommandSpec(),
        new Console(folder, InputStream.nullInputStream(), writer, writer, Terminal.NONE),
        doctor.options,
        Optional.of(ExampleTeam.contract()),
        List.of());
  }

  @Test
  void aStackWithMovedPortsIsALocalOne() {
    RunCommands commands = commands("--port-offset", "10000");

    assertThat(commands.start("http://localhost:19090"))
        .contains("panelwright stack up --data " + folder + " --port-offset 10000");
    assertThat(commands.restart("http://127.0.0.1:19190"))
        .contains(
            "panelwright stack restart prometheus-payment-zone --data "
                + folder
                + " --port-offset 10000");
  }

  /** Simulated producers must not serve on the ports of the real ones. */
  @Test
  void theDemoIsNotSuggestedWhereItWasNotStarted() {
    assertThat(commands().start("http://localhost:8080/metrics")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://other.example:19090",
        "http://ai_live:19090/metrics",
        "http://a b/",
        "http://localhost",
        "",
        "http://localhost:5"
      })
  void anotherAddressHasNoCommand(String url) {
    RunCommands commands = commands("--port-offset", "10000");

    assertThat(commands.start(url)).isEmpty();
    assertThat(commands.restart(url)).isEmpty();
  }

  @Test
  void serversOfAnotherHostAreNotStartedHere() {
    assertThat(commands("--host", "prod-1", "--port-offset", "10000").start("http://prod-1:19090"))
        .isEmpty();
  }
}
