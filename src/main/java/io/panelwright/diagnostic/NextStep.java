package io.panelwright.diagnostic;

import io.panelwright.text.ShellCommand;
import java.util.Optional;

/**
 * One step that the reader can take.
 *
 * @param text an instruction; may be empty if there is a command
 * @param command an exact shell command, to be printed on one line
 */
public record NextStep(String text, Optional<String> command) {

  /** An instruction without a command. */
  public static NextStep of(String text) {
    return new NextStep(text, Optional.empty());
  }

  /** An instruction that a command fulfills. */
  public static NextStep of(String text, String command) {
    return new NextStep(text, Optional.of(command));
  }

  /** An instruction with a command, whose arguments are quoted where necessary. */
  public static NextStep run(String text, String... arguments) {
    return of(text, ShellCommand.format(arguments));
  }

  /** The text and the command on one line. */
  @Override
  public String toString() {
    return command.map(line -> text.isEmpty() ? line : text + ": " + line).orElse(text);
  }
}
