package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolCommandsTest {

  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    var err = new PrintWriter(new StringWriter());
    return Main.run(Path.of(""), new PrintWriter(out), err, arguments);
  }

  @Test
  void eachCommandIsCreatedByItsOwnName() {
    var console =
        new Console(
            Path.of(""),
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(out),
            Terminal.NONE);
    for (ToolCommands.Group group : ToolCommands.GROUPS) {
      for (String name : group.commands()) {
        assertThat(ToolCommands.create(name, console).getCommandSpec().names())
            .isEqualTo(Set.of(name));
      }
    }
    assertThatThrownBy(() -> ToolCommands.create("none", console))
        .hasMessage("no command \"none\"");
  }

  @Test
  void helpAndCompletionContainEveryCommand() {
    for (List<String> arguments :
        List.of(List.of("--help"), List.of("help"), List.of("generate-completion"))) {
      assertThat(run(arguments.toArray(String[]::new))).isZero();
      for (ToolCommands.Group group : ToolCommands.GROUPS) {
        assertThat(out.toString()).contains(group.commands());
      }
      out.getBuffer().setLength(0);
    }
  }

  @Test
  void theHelpOfACommandIsTheSameThroughBothNotations() {
    assertThat(run("help", "lint")).isZero();
    String help = out.toString();
    out.getBuffer().setLength(0);
    assertThat(run("lint", "--help")).isZero();
    assertThat(out).hasToString(help);
  }
}
