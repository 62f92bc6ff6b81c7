package io.panelwright.cli.stack;

import io.panelwright.cli.Console;
import io.panelwright.cli.ContractOption;
import io.panelwright.cli.SelfCommand;
import io.panelwright.cli.ShellCommand;
import io.panelwright.contract.Contract;
import io.panelwright.stack.LocalStack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that select a local stack. */
final class LocalStackOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private ContractOption contract = new ContractOption();

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Added to every port of the contract (default: ${DEFAULT-VALUE}).")
  private int offset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of configuration, data, logs and process ids (default: one for each contract and"
              + " offset below $XDG_STATE_HOME or ~/.local/state).")
  private Path data;

  /** Creates the stack. Empty if the contract is invalid; the findings have been printed. */
  Optional<LocalStack> stack(Console console) {
    return contract.contract(console).map(present -> stack(console, present));
  }

  private LocalStack stack(Console console, Contract contract) {
    Path folder = data == null ? defaultFolder(contract) : console.resolve(data);
    try {
      return new LocalStack(
          contract, folder, offset, SelfCommand.command(), console::printProgress);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Ports are per machine, so the state is kept per user, not per checkout. */
  private Path defaultFolder(Contract contract) {
    Path states =
        Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
            .map(Path::of)
            .filter(Path::isAbsolute)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"));
    return states
        .resolve("panelwright")
        .resolve("stack")
        .resolve(LocalStack.folderName(contract, offset));
  }

  /** The command line of a stack command with the same options. */
  String commandLine(String name) {
    List<String> arguments = new ArrayList<>(List.of("panelwright", "stack", name));
    if (offset != 0) {
      arguments.addAll(List.of("--port-offset", String.valueOf(offset)));
    }
    if (data != null) {
      arguments.addAll(List.of("--data", data.toString()));
    }
    arguments.addAll(contract.arguments());
    return ShellCommand.format(arguments);
  }

  /** The command line of {@code doctor} for this stack. */
  String doctorCommandLine() {
    List<String> arguments = new ArrayList<>(List.of("panelwright", "doctor"));
    if (offset != 0) {
      arguments.addAll(List.of("--port-offset", String.valueOf(offset)));
    }
    arguments.addAll(contract.arguments());
    return ShellCommand.format(arguments);
  }
}
