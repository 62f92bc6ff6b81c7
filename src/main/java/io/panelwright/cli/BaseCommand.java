package io.panelwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * A command of the tool; one that can run itself is a {@link java.util.concurrent.Callable}.
 *
 * <p>It has no annotations of picocli, for which Java would generate classes in every run.
 */
public abstract class BaseCommand {

  private final CommandSpec spec;

  /**
   * @param description its lines; the first one is the summary in a list of commands
   */
  @SuppressWarnings("this-escape") // Picocli keeps the command for the run, and calls nothing now.
  protected BaseCommand(String name, String... description) {
    spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.versionProvider(new VersionProvider());
    spec.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
  }

  /** Adds options and parameters. */
  protected final void addArguments(CommandArguments... arguments) {
    for (CommandArguments each : arguments) {
      each.addTo(spec);
    }
  }

  /** Adds commands below this command, which then needs one of them. */
  protected final void addCommands(BaseCommand... commands) {
    for (BaseCommand command : commands) {
      spec.addSubcommand(command.spec.name(), command.commandLine());
    }
  }

  /** Sets the lines below the options in the help. */
  protected final void footer(String... lines) {
    spec.usageMessage().footer(lines);
  }

  /** The command for picocli; call it once, after all arguments are added. */
  public final CommandLine commandLine() {
    // The texts of picocli's mixinStandardHelpOptions, which has annotations.
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .initialValue(false)
            .description("Show this help message and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .initialValue(false)
            .description("Print version information and exit.")
            .build());
    return new CommandLine(spec);
  }

  /** The specification of this command. */
  protected final CommandSpec spec() {
    return spec;
  }

  /** A failure for a wrong use of this command. */
  protected final ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** The same with the exception that has found it. */
  protected final ParameterException usage(String message, Throwable cause) {
    return new ParameterException(spec.commandLine(), message, cause);
  }

  /** The version of this program, from the build. */
  public static final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {ProgramVersion.text()};
    }
  }
}
