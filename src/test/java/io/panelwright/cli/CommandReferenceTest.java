package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/commands.md} is what {@code --help} says; {@code make golden} writes it. */
class CommandReferenceTest {

  private static final Path REFERENCE = Path.of("docs", "commands.md");

  @Test
  void theReferenceIsWhatHelpSays() throws IOException {
    var text = new StringBuilder("# Commands\n\nMade from `--help` by the tests; do not edit.\n");
    text.append(section("panelwright", "--help"));
    for (String command :
        new String[] {"render", "check", "list", "schema", "generate-completion"}) {
      text.append(section("panelwright " + command, command, "--help"));
    }
    if (Boolean.getBoolean("golden")) {
      Files.writeString(REFERENCE, text);
    }
    assertThat(Files.readString(REFERENCE)).isEqualTo(text.toString());
  }

  private static String section(String title, String... arguments) {
    var out = new StringWriter();
    Main.run(Path.of(""), new PrintWriter(out), new PrintWriter(out), arguments);
    return "\n## " + title + "\n\n```\n" + out.toString().strip() + "\n```\n";
  }
}
