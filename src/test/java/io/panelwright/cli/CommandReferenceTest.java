package io.panelwright.cli;

import io.panelwright.Main;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/commands.md} is the help of the tool alone; {@code make golden} writes it. */
class CommandReferenceTest {

  private static final Path REFERENCE = Path.of("docs", "commands.md");

  /** A heading such as {@code Build:} or {@code Commands:}, and the commands below it. */
  private static final Pattern COMMAND_LIST = Pattern.compile("(?m)^[A-Z][a-z]+:(\n  +\\S.*)+");

  private static final Pattern COMMAND_NAME = Pattern.compile("(?m)^  ([a-z][a-z-]*)");

  @Tag(Golden.TAG)
  @Test
  void theReferenceIsWhatHelpSays() throws IOException {
    var text =
        new StringBuilder(
            "# Commands\n\nThe tests generate this page from `--help`; do not edit it.\n");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    // This loader sees no commands of teams.
    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      append(text, List.of());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    Golden.assertFile(REFERENCE, text.toString());
  }

  /** A command, then its own commands. */
  private static void append(StringBuilder text, List<String> command) {
    List<String> arguments = new ArrayList<>(command);
    arguments.add("--help");
    var out = new StringWriter();
    Main.run(
        Path.of(""), new PrintWriter(out), new PrintWriter(out), arguments.toArray(String[]::new));
    String help = out.toString().strip();
    String title = String.join(" ", arguments.subList(0, command.size()));
    text.append("\n## ").append(("panelwright " + title).strip());
    text.append("\n\n```\n").append(help).append("\n```\n");
    COMMAND_LIST
        .matcher(help)
        .results()
        .flatMap(list -> COMMAND_NAME.matcher(list.group()).results())
        .map(name -> name.group(1))
        .filter(name -> !name.equals("help"))
        .forEach(name -> append(text, with(command, name)));
  }

  private static List<String> with(List<String> command, String name) {
    return Stream.concat(command.stream(), Stream.of(name)).toList();
  }
}
