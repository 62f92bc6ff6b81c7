package io.panelwright.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --contract} of commands that use several contracts. */
public final class ContractsOption {

  @Option(
      names = "--contract",
      paramLabel = "NAME",
      description =
          "Name of a contract: use no other; may be repeated (default: all contracts on the class"
              + " path).")
  private List<String> names = new ArrayList<>();

  /** The names of the contracts; empty for all. */
  public List<String> names() {
    return names;
  }
}
