package io.panelwright.cli;

import java.util.List;
import picocli.CommandLine;

/**
 * Commands of a team, found through {@link java.util.ServiceLoader}: a jar on the class path names
 * its class in {@code META-INF/services/io.panelwright.cli.CommandProvider}.
 *
 * <p>A command returns an {@link ExitCode}, and throws {@link CannotRunException} with a message
 * for its user. Its name must differ from those of all other commands. A command without a version
 * of its own has that of the tool.
 */
public interface CommandProvider {

  /** The commands, made for one run: {@code new CommandLine(new AuditCommand(console))}. */
  List<CommandLine> commands(Console console);
}
