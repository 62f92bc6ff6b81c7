package io.panelwright;

import io.panelwright.cli.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Renders the list of commands in the help of the program: one heading for each group. */
final class CommandListRenderer implements IHelpSectionRenderer {

  private static final int INDENT = 2;

  private final Map<String, List<CommandLine>> groups = new LinkedHashMap<>();

  /** Adds a command to a group; groups are shown in the order of their first command. */
  void add(String group, CommandLine command) {
    groups.computeIfAbsent(group, heading -> new ArrayList<>()).add(command);
  }

  /** Replaces picocli's list in the help of a command. */
  void install(CommandLine root) {
    Map<String, IHelpSectionRenderer> sections = root.getHelpSectionMap();
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, this);
    root.setHelpSectionMap(sections);
  }

  @Override
  public String render(Help help) {
    int width =
        groups.values().stream()
            .flatMap(List::stream)
            .mapToInt(command -> command.getCommandName().length())
            .max()
            .orElse(0);
    var text = new StringBuilder();
    groups.forEach(
        (heading, commands) -> {
          text.append('\n').append(heading).append(":\n");
          var table = new TextTable(INDENT).minimumWidth(0, width);
          commands.forEach(command -> table.row(name(help, command), summary(command)));
          text.append(table.format());
        });
    return text.toString();
  }

  private static String name(Help help, CommandLine command) {
    return help.colorScheme().commandText(command.getCommandName()).toString();
  }

  /** The header, otherwise the first line of the description, as in picocli's own list. */
  private static String summary(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    return Stream.of(usage.header(), usage.description())
        .flatMap(Arrays::stream)
        .findFirst()
        .orElse("");
  }
}
