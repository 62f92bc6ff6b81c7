package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.TextReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands: the tool's own, and those of teams. */
final class CommandTree {

  private static final String TOOL = "panelwright";

  private final Console console;
  private final List<Finding> findings;
  private final CommandLine root = new CommandLine(new Panelwright());

  /** The class that brought a command, by the command's name. */
  private final Map<String, String> owners = new LinkedHashMap<>();

  /**
   * All commands.
   *
   * @param findings of the configured class path, reported when a bundle is missing
   * @throws CannotRunException when a team's commands cannot be loaded, or two have one name
   */
  CommandTree(Console console, List<Finding> findings) {
    this.console = console;
    this.findings = findings;
    own().forEach(command -> add(command, TOOL));
    provided();
    List.of(new GenerateCompletion(), new HelpCommand()).forEach(root::addSubcommand);
    root.setOut(console.out());
    root.setErr(console.err());
    root.setUsageHelpAutoWidth(false);
    root.setParameterExceptionHandler((wrong, line) -> wrongUsage(wrong));
    root.setExecutionExceptionHandler((failure, line, parsed) -> failed(failure));
  }

  private List<CommandLine> own() {
    return List.of(
        new CommandLine(new RenderCommand(console)),
        new CommandLine(new CheckCommand(console)),
        new CommandLine(new ImportCommand(console)),
        new CommandLine(new DiffCommand(console)),
        new CommandLine(new LintCommand(console)),
        new CommandLine(new ListCommand(console)),
        new CommandLine(new WhyCommand(console)),
        new CommandLine(new SanityCommand(console)),
        new CommandLine(new DoctorCommand(console)),
        new CommandLine(new SchemaCommand(console)),
        StackCommand.with(console));
  }

  private void provided() {
    List.of("generate-completion", "help").forEach(name -> owners.put(name, TOOL));
    for (CommandProvider provider : Services.load(CommandProvider.class)) {
      String owner = provider.getClass().getName();
      List<CommandLine> commands = new ArrayList<>();
      Services.run(owner + ".commands()", () -> commands.addAll(provider.commands(console)));
      commands.sort(Comparator.comparing(CommandLine::getCommandName));
      commands.forEach(command -> version(command.getCommandSpec()));
      commands.forEach(command -> add(command, owner));
    }
  }

  private void add(CommandLine command, String owner) {
    CommandSpec spec = command.getCommandSpec();
    for (String name : spec.names()) {
      String other = owners.putIfAbsent(name, owner);
      if (other != null) {
        throw new CannotRunException(
            owner
                + " has a command \""
                + name
                + "\", and so has "
                + other
                + "; give one another name, or take one off the class path");
      }
    }
    root.addSubcommand(command);
  }

  /** Without a version of its own a command has the tool's. */
  private static void version(CommandSpec spec) {
    if (spec.versionProvider() == null && spec.version().length == 0) {
      spec.versionProvider(new Panelwright.Version());
    }
    spec.subcommands().values().forEach(command -> version(command.getCommandSpec()));
  }

  /** Runs one command. */
  int execute(List<String> arguments) {
    return root.execute(arguments.toArray(String[]::new));
  }

  /** A screen of help would push the message off the screen. */
  private int wrongUsage(ParameterException wrong) {
    console.err().println("panelwright: " + wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, console.err());
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println("→ " + command + " --help");
    return ExitCode.WRONG_USAGE;
  }

  private int failed(Exception failure) {
    if (failure instanceof WrongUsageException) {
      console.err().print(TextReport.render(findings));
    }
    return console.failed(failure);
  }
}
