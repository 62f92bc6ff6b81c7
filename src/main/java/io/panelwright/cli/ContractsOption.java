package io.panelwright.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The option {@code --contract} of commands that use several contracts. */
public final class ContractsOption implements CommandArguments {

  private final Argument<List<String>> names =
      Argument.option("--contract")
          .paramLabel("NAME")
          .description(
              "Name of a contract: use no other; may be repeated (default: all contracts on the"
                  + " class path).")
          .list(String.class);

  @Override
  public void addTo(CommandSpec command) {
    names.addTo(command);
  }

  /** The names of the contracts; empty for all. */
  public List<String> names() {
    return names.value();
  }
}
