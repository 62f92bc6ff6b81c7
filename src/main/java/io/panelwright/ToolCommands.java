package io.panelwright;

import io.panelwright.cli.Console;
import io.panelwright.cli.contract.ContractCommand;
import io.panelwright.cli.deliver.DriftCommand;
import io.panelwright.cli.deliver.PullCommand;
import io.panelwright.cli.deliver.PushCommand;
import io.panelwright.cli.diff.DiffCommand;
import io.panelwright.cli.doctor.DoctorCommand;
import io.panelwright.cli.doctor.SanityCommand;
import io.panelwright.cli.export.ExportCommand;
import io.panelwright.cli.importer.ImportCommand;
import io.panelwright.cli.init.InitCommand;
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
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The tool's own commands; each is created only if a run needs it. */
final class ToolCommands {

  /** The groups in the order of the help. */
  static final List<Group> GROUPS =
      List.of(
          new Group("Start", "init"),
          new Group("Build", "render", "check", "diff", "review", "list", "schema"),
          new Group("Quality", "lint", "why"),
          new Group("Live", "show", "doctor", "sanity", "preview", "contract"),
          new Group("Deliver", "push", "drift", "pull", "export"),
          new Group("Migrate", "import"),
          new Group("Environment", "stack"),
          new Group("Help", "help", "generate-completion"));

  private ToolCommands() {}

  /** Commands under one heading. */
  record Group(String heading, List<String> commands) {

    Group(String heading, String... commands) {
      this(heading, List.of(commands));
    }
  }

  /** Whether a command of the tool has this name. */
  static boolean isName(String name) {
    for (Group group : GROUPS) {
      if (group.commands().contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a command describes the other commands, too. */
  static boolean needsAll(String name) {
    return name.equals("help") || name.equals("generate-completion");
  }

  /** Creates a command; a switch, since a table of lambdas would load a class for each of them. */
  static CommandLine create(String name, Console console) {
    return switch (name) {
      case "init" -> new InitCommand(console).commandLine();
      case "render" -> new RenderCommand(console).commandLine();
      case "check" -> new CheckCommand(console).commandLine();
      case "diff" -> new DiffCommand(console).commandLine();
      case "review" -> new ReviewCommand(console).commandLine();
      case "list" -> new ListCommand(console).commandLine();
      case "schema" -> new SchemaCommand(console).commandLine();
      case "lint" -> new LintCommand(console).commandLine();
      case "why" -> new WhyCommand(console).commandLine();
      case "show" -> new ShowCommand(console).commandLine();
      case "doctor" -> new DoctorCommand(console).commandLine();
      case "sanity" -> new SanityCommand(console).commandLine();
      case "preview" -> new PreviewCommand(console).commandLine();
      case "contract" -> new ContractCommand(console).commandLine();
      case "push" -> new PushCommand(console).commandLine();
      case "drift" -> new DriftCommand(console).commandLine();
      case "pull" -> new PullCommand(console).commandLine();
      case "export" -> new ExportCommand(console).commandLine();
      case "import" -> new ImportCommand(console).commandLine();
      case "stack" -> new StackCommand(console).commandLine();
      case "help" -> new CommandLine(new HelpCommand());
      case "generate-completion" -> new CommandLine(new GenerateCompletion());
      default -> throw new IllegalArgumentException("no command \"" + name + "\"");
    };
  }
}
