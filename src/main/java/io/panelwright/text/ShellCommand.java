package io.panelwright.text;

import java.util.List;
import java.util.stream.Collectors;

/** Formats command lines that a user can paste into a shell. */
public final class ShellCommand {

  private ShellCommand() {}

  /** Joins arguments with blanks and quotes those with special characters. */
  public static String format(List<String> arguments) {
    return arguments.stream().map(ShellCommand::quote).collect(Collectors.joining(" "));
  }

  /** Joins arguments with blanks and quotes those with special characters. */
  public static String format(String... arguments) {
    return format(List.of(arguments));
  }

  private static String quote(String argument) {
    return argument.matches("[A-Za-z0-9_./:=,@+-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
