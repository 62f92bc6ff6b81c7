package io.panelwright;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.CommandProvider;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RootCommand;
import io.panelwright.cli.Services;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.cli.deliver.DriftCommand;
import io.panelwright.cli.deliver.PullCommand;
import io.panelwright.cli.deliver.PushCommand;
import io.panelwright.cli.diff.DiffCommand;
import io.panelwright.cli.doctor.DoctorCommand;
import io.panelwright.cli.doctor.SanityCommand;
import io.panelwright.cli.export.ExportCommand;
import io.panelwright.cli.importer.ImportCommand;
import io.panelwright.cli.lint.LintCommand;
import io.panelwright.cli.preview.PreviewCommand;
import io.panelwright.cli.render.CheckCommand;
import io.panelwright.cli.render.ListCommand;
import io.panelwright.cli.render.RenderCommand;
import io.panelwright.cli.render.SchemaCommand;
import io.panelwright.cli.render.WhyCommand;
import io.panelwright.cli.review.ReviewCommand;
import io.panelwright.cli.show.ShowCommand;
import io.panelwright.cli.stack.StackCommand;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.text.ClassOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
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
   * Creates all commands.
   *
   * @param globalArguments the options of this run that every command accepts
   * @param findings of the configured class path, reported if a bundle is missing
   * @throws CannotRunException if a team's commands cannot be loaded, or two have the same name
   */
  public CommandTree(Console console, List<String> globalArguments, List<Finding> findings) {
    this.console = console;
    this.findings = findings;
    this.root = new CommandLine(new RootCommand(globalArguments));
    // Before the commands are added: picocli copies the sections to the commands that exist.
    list.install(root);
    addToolCommands();
    addProvidedCommands();
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

  private void addToolCommands() {
    addToolCommands(
        "Build",
        new CommandLine(new RenderCommand(console)),
        new CommandLine(new CheckCommand(console)),
        new CommandLine(new DiffCommand(console)),
        new CommandLine(new ReviewCommand(console)),
        new CommandLine(new ListCommand(console)),
        new CommandLine(new SchemaCommand(console)));
    addToolCommands(
        "Quality",
        new CommandLine(new LintCommand(console)),
        new CommandLine(new WhyCommand(console)));
    addToolCommands(
        "Live",
        new CommandLine(new ShowCommand(console)),
        new CommandLine(new DoctorCommand(console)),
        new CommandLine(new SanityCommand(console)),
        new CommandLine(new PreviewCommand(console)));
    addToolCommands(
        "Deliver",
        new CommandLine(new PushCommand(console)),
        new CommandLine(new DriftCommand(console)),
        new CommandLine(new PullCommand(console)),
        new CommandLine(new ExportCommand(console)));
    addToolCommands("Migrate", new CommandLine(new ImportCommand(console)));
    addToolCommands("Environment", StackCommand.create(console));
    addToolCommands(
        "Help", new CommandLine(new HelpCommand()), new CommandLine(new GenerateCompletion()));
  }

  private void addToolCommands(String group, CommandLine... commands) {
    for (CommandLine command : commands) {
      add(group, command, TOOL);
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
      spec.versionProvider(new RootCommand.VersionProvider());
    }
    spec.subcommands().values().forEach(command -> setDefaultVersion(command.getCommandSpec()));
  }

  /** Runs one command; returns its exit code. */
  public int execute(List<String> arguments) {
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
