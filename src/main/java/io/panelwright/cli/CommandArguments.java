package io.panelwright.cli;

import picocli.CommandLine.Model.CommandSpec;

/** One or more options and parameters that a command accepts. */
public interface CommandArguments {

  /** Adds the options and parameters to a command. */
  void addTo(CommandSpec command);
}
