package io.panelwright.cli;

import java.util.List;
import picocli.CommandLine;

/**
 * Provides the commands of a team.
 *
 * <p>The {@link java.util.ServiceLoader} finds a provider by its class name in {@code
 * META-INF/services/io.panelwright.cli.CommandProvider} of a jar on the class path.
 *
 * <p>A command returns an {@link ExitCode}, and throws {@link CannotRunException} with a message
 * for its user. Its name must differ from the names of all other commands. A command without a
 * version of its own has the version of the tool.
 */
public interface CommandProvider {

  /** The commands for one run, such as {@code new CommandLine(new AuditCommand(console))}. */
  List<CommandLine> commands(Console console);
}
