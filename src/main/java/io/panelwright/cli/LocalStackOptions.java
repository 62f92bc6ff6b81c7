package io.panelwright.cli;

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

/** Which local stack a command is about. */
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
          "Folder of configuration, data, logs, and what runs (default: one for each contract and"
              + " offset below $XDG_STATE_HOME or ~/.local/state).")
  private Path data;

  /** The stack, which tells its progress; empty when the contract is faulty, which was told. */
  Optional<LocalStack> stack(Console console) {
    return contract.contract(console).map(facts -> stack(console, facts));
  }

  private LocalStack stack(Console console, Contract facts) {
    Path folder = data == null ? folder(facts) : console.resolve(data);
    try {
      return new LocalStack(facts, folder, offset, OwnProgram.command(), console::progress);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Ports are the machine's, so what has them is remembered for the user and not the project. */
  private Path folder(Contract facts) {
    Path states =
        Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
            .map(Path::of)
            .filter(Path::isAbsolute)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"));
    return states
        .resolve("panelwright")
        .resolve("stack")
        .resolve(LocalStack.folderName(facts, offset));
  }

  /** A command on this stack, as a person types it. */
  String command(String name) {
    List<String> words = new ArrayList<>(List.of("panelwright", "stack", name));
    if (offset != 0) {
      words.addAll(List.of("--port-offset", String.valueOf(offset)));
    }
    if (data != null) {
      words.addAll(List.of("--data", data.toString()));
    }
    return String.join(" ", words);
  }

  /** The doctor of this stack's panels, as a person types it. */
  String doctor() {
    return "panelwright doctor" + (offset == 0 ? "" : " --port-offset " + offset);
  }
}
