package io.panelwright.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.cli.Console;
import io.panelwright.cli.RootCommand;
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
import picocli.CommandLine.Model.CommandSpec;

/** Which command starts what listens on a URL. */
class RunCommandsTest {

  @TempDir private Path folder;

  /** Parses the arguments of {@code doctor} in a program with the commands that are suggested. */
  private RunCommands commands(String... arguments) {
    var options = new ServerOptions();
    CommandSpec doctor = CommandSpec.create().name("doctor");
    options.addTo(doctor);
    CommandLine root = new RootCommand(List.of(), name -> {}).commandLine();
    root.addSubcommand(new CommandLine(doctor));
    root.addSubcommand(new CommandLine(CommandSpec.create().name("stack")));
    var line = new ArrayList<>(List.of("doctor", "--data", folder.toString()));
    line.addAll(List.of(arguments));
    root.parseArgs(line.toArray(String[]::new));
    var writer = new PrintWriter(new StringWriter());
    return new RunCommands(
        doctor,
        new Console(folder, InputStream.nullInputStream(), writer, writer, Terminal.NONE),
        options,
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
