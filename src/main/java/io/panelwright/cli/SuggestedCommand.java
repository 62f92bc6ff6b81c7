package io.panelwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Commands that a message suggests: exact, quoted, with the options of this run. */
public final class SuggestedCommand {

  /** Options for one run only. */
  private static final List<String> NOT_REPEATED =
      List.of("--all", "--format", "--watch", "--help", "--version");

  private final CommandSpec spec;

  private SuggestedCommand(CommandSpec spec) {
    this.spec = spec;
  }

  /** Suggestions of a command that is running. */
  public static SuggestedCommand of(CommandSpec spec) {
    return new SuggestedCommand(spec);
  }

  /**
   * Formats a command with every option of this run that the command has, too.
   *
   * @param command its names, such as {@code stack up}
   * @param arguments more arguments; their options replace those of this run, unless an option can
   *     be repeated
   */
  public String format(List<String> command, List<String> arguments) {
    CommandSpec target = find(command);
    List<String> line = new ArrayList<>(command);
    line.addAll(arguments);
    for (OptionSpec option : matchedOptions()) {
      String name = option.longestName();
      if (!NOT_REPEATED.contains(name)
          && (option.isMultiValue() || !arguments.contains(name))
          && target.findOption(name) != null) {
        line.addAll(repeat(option));
      }
    }
    line.addAll(globalArguments());
    return ProgramName.format(line);
  }

  /**
   * Formats a command with the named options of this run only.
   *
   * @param repeated the names of options that mean the same in both commands
   */
  public String format(List<String> command, List<String> arguments, List<String> repeated) {
    List<String> line = new ArrayList<>(command);
    line.addAll(arguments);
    for (OptionSpec option : matchedOptions()) {
      if (repeated.contains(option.longestName())) {
        line.addAll(repeat(option));
      }
    }
    line.addAll(globalArguments());
    return ProgramName.format(line);
  }

  private CommandSpec find(List<String> command) {
    CommandSpec found = spec.root();
    rootCommand().ifPresent(root -> root.require(command.get(0)));
    for (String name : command) {
      CommandLine next = found.subcommands().get(name);
      if (next == null) {
        throw new IllegalStateException("no command \"" + String.join(" ", command) + "\"");
      }
      found = next.getCommandSpec();
    }
    return found;
  }

  private List<OptionSpec> matchedOptions() {
    return spec.commandLine().getParseResult().matchedOptions();
  }

  private static List<String> repeat(OptionSpec option) {
    List<String> arguments = new ArrayList<>();
    for (String value : option.originalStringValues()) {
      arguments.add(option.longestName());
      if (option.arity().max() > 0) {
        arguments.add(redact(value));
      }
    }
    return arguments;
  }

  /** Replaces user and password of a URL, which must not appear on a screen. */
  private static String redact(String value) {
    return value.replaceFirst("//[^/]*@", "//USER:PASSWORD@");
  }

  private List<String> globalArguments() {
    return rootCommand().map(RootCommand::globalArguments).orElse(List.of());
  }

  private Optional<RootCommand> rootCommand() {
    return Optional.of(spec.root().userObject())
        .filter(RootCommand.class::isInstance)
        .map(RootCommand.class::cast);
  }
}
