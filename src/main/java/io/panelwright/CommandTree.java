package io.panelwright;

import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.CommandProvider;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RootCommand;
import io.panelwright.cli.Services;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.text.ClassOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands: the tool's own commands and those of other jars. */
public final class CommandTree {

  private static final String TOOL = "panelwright";
  private static final String OTHER_JARS = "From other jars";

  private final Console console;
  private final List<Finding> findings;
  private final CommandLine root;
  private final CommandListRenderer list = new CommandListRenderer();

  /** The class that added a command, and its jar, by the command's name. */
  private final Map<String, String> owners = new LinkedHashMap<>();

  /**
   * Creates a tree whose commands are created when a run needs them.
   *
   * @param globalArguments the options of this run that every command accepts
   * @param findings of the configured class path, reported if a bundle is missing
   */
  public CommandTree(Console console, List<String> globalArguments, List<Finding> findings) {
    this.console = console;
    this.findings = findings;
    this.root = new RootCommand(globalArguments, this::addToolCommand).commandLine();
    // Before the commands are added: picocli copies the sections to the commands that exist.
    list.install(root);
  }

  /** Sets what picocli copies to the commands that exist. */
  private void configure() {
    setHeadings(root.getCommandSpec());
    ValueConverters.install(root);
    root.setOut(console.trustedOut());
    root.setErr(console.err());
    // A file name may begin with @.
    root.setExpandAtFiles(false);
    root.setUsageHelpAutoWidth(false);
    boolean colors = console.terminal().colors();
    root.setColorScheme(Help.defaultColorScheme(colors ? Ansi.ON : Ansi.OFF));
    root.setExecutionStrategy(CommandTree::run);
    root.setParameterExceptionHandler((failure, arguments) -> reportWrongUsage(failure));
    root.setExecutionExceptionHandler((failure, line, parsed) -> reportFailure(failure, line));
  }

  /**
   * Adds the command of these arguments, or all commands if the run lists or searches them.
   *
   * <p>The classes and options of all commands would be a large part of the time of a short run.
   *
   * @throws CannotRunException if a team's commands cannot be loaded, or two have the same name
   */
  private void addCommands(List<String> arguments) {
    String name = arguments.isEmpty() ? "" : arguments.get(0);
    if (ToolCommands.isName(name) && !ToolCommands.needsAll(name)) {
      addToolCommand(name);
      return;
    }
    for (ToolCommands.Group group : ToolCommands.GROUPS) {
      for (String command : group.commands()) {
        add(group.heading(), ToolCommands.create(command, console), TOOL);
      }
    }
    addProvidedCommands();
  }

  /** Adds a command of the tool, without its place in the list. */
  private void addToolCommand(String name) {
    if (ToolCommands.isName(name) && !root.getSubcommands().containsKey(name)) {
      root.addSubcommand(ToolCommands.create(name, console));
    }
  }

  private void addProvidedCommands() {
    for (CommandProvider provider : Services.load(CommandProvider.class)) {
      Class<?> type = provider.getClass();
      String owner = ClassOrigin.describe(type);
      List<CommandLine> commands = new ArrayList<>();
      Services.run(
          type.getName() + ".commands()" + ClassOrigin.jar(type),
          () -> {
            commands.addAll(provider.commands(console));
            commands.sort(Comparator.comparing(CommandLine::getCommandName));
            commands.forEach(command -> setDefaultVersion(command.getCommandSpec()));
          });
      commands.forEach(command -> add(OTHER_JARS, command, owner));
    }
  }

  private void add(String group, CommandLine command, String owner) {
    CommandSpec spec = command.getCommandSpec();
    for (String name : spec.names()) {
      String other = owners.putIfAbsent(name, owner);
      if (other != null) {
        throw new CannotRunException(
            "two commands have the name \""
                + name
                + "\": one of "
                + other
                + ", one of "
                + owner
                + "; rename one, or remove one of them from the class path");
      }
    }
    root.addSubcommand(command);
    list.add(group, command);
  }

  /** Headings for the options, arguments and commands of a command and its subcommands. */
  private static void setHeadings(CommandSpec spec) {
    spec.usageMessage()
        .parameterListHeading("%nArguments:%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n");
    spec.subcommands().values().forEach(command -> setHeadings(command.getCommandSpec()));
  }

  /** A command without a version of its own has the version of the tool. */
  private static void setDefaultVersion(CommandSpec spec) {
    if (spec.versionProvider() == null && spec.version().length == 0) {
      spec.versionProvider(new BaseCommand.VersionProvider());
    }
    spec.subcommands().values().forEach(command -> setDefaultVersion(command.getCommandSpec()));
  }

  /**
   * Runs one command; returns its exit code.
   *
   * @throws CannotRunException if a team's commands cannot be loaded, or two have the same name
   */
  public int execute(List<String> arguments) {
    addCommands(arguments);
    configure();
    try {
      return root.execute(arguments.toArray(String[]::new));
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Error e) {
      return console.printFailure(attribute(e, arguments.isEmpty() ? "" : arguments.get(0)));
    }
  }

  /** The failure of a team's command, as a message with its class and jar. */
  private Throwable attribute(Throwable failure, String command) {
    String owner = owners.getOrDefault(command, TOOL);
    return owner.equals(TOOL)
        ? failure
        : Services.failure("the command " + command + " of " + owner, failure);
  }

  /** Picocli fails with an exception whose message cannot be read, and ends with exit code 1. */
  private static int run(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (ExecutionException | ParameterException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ExecutionException(parsed.commandSpec().commandLine(), "a command failed", e);
    }
  }

  /** Prints a short message: the whole help would push it off the screen. */
  private int reportWrongUsage(ParameterException failure) {
    String message =
        failure instanceof UnmatchedArgumentException unmatched
            ? ArgumentSuggestions.message(unmatched)
            : failure.getMessage();
    console.err().println("panelwright: " + message);
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println("→ " + command + " --help");
    return ExitCode.WRONG_USAGE;
  }

  private int reportFailure(Exception failure, CommandLine line) {
    if (failure instanceof WrongUsageException) {
      console.err().print(FindingFormatter.format(findings));
    }
    List<CommandLine> path = root.getParseResult().asCommandLineList();
    String command = path.size() > 1 ? path.get(1).getCommandName() : line.getCommandName();
    return console.printFailure(
        Console.isExpected(failure) ? failure : attribute(failure, command));
  }
}
