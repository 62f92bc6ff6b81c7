package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/commands.md} is the help of the tool alone; {@code make golden} writes it. */
class CommandReferenceTest {

  private static final Path REFERENCE = Path.of("docs", "commands.md");

  @Test
  void theReferenceIsWhatHelpSays() throws IOException {
    var text = new StringBuilder("# Commands\n\nMade from `--help` by the tests; do not edit.\n");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    // Sees no team's commands.
    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      append(text, List.of());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    if (Boolean.getBoolean("golden")) {
      Files.writeString(REFERENCE, text);
    }
    assertThat(Files.readString(REFERENCE)).isEqualTo(text.toString());
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
    Matcher commands = Pattern.compile("(?ms)^Commands:\n(.*?)(^\\S|\\z)").matcher(help);
    if (commands.find()) {
      Pattern.compile("(?m)^  ([a-z-]+)")
          .matcher(commands.group(1))
          .results()
          .map(name -> name.group(1))
          .filter(name -> !name.equals("help"))
          .forEach(name -> append(text, with(command, name)));
    }
  }

  private static List<String> with(List<String> command, String name) {
    return Stream.concat(command.stream(), Stream.of(name)).toList();
  }
}
