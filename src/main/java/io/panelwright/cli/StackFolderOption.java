package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.stack.LocalStack;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The option {@code --data}: the folder of a local stack. */
public final class StackFolderOption implements CommandArguments {

  private final Argument<Optional<Path>> data =
      Argument.option("--data")
          .paramLabel("DIR")
          .description(
              "Folder of the local stack: configuration, data, logs and process ids (default: one"
                  + " for each contract and offset below $XDG_STATE_HOME or ~/.local/state).")
          .optional(Path.class);

  @Override
  public void addTo(CommandSpec command) {
    data.addTo(command);
  }

  /** The folder. Ports are per machine, so the state is kept per user, not per checkout. */
  public Path folder(Console console, Contract contract, int offset) {
    return data.value().map(console::resolve).orElseGet(() -> defaultFolder(contract, offset));
  }

  private static Path defaultFolder(Contract contract, int offset) {
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
}
