package io.panelwright;

import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Messages for unknown options and commands, with the name that the user probably meant. */
final class ArgumentSuggestions {

  /** Options that every command accepts, although its specification does not contain them. */
  private static final List<String> GLOBAL_OPTIONS = List.of("--class-path", "--color");

  /**
   * Earlier names that differ too much from the current names for a suggestion by edit distance.
   */
  private static final Map<String, Replacement> RENAMED =
      Map.of(
          "--form", new Replacement("--api", ""),
          "--write",
              new Replacement("--fix", "it writes the files; with --dry-run it shows a patch"),
          "--host", new Replacement("--listen", ""),
          "emit", new Replacement("events", ""));

  private ArgumentSuggestions() {}

  /** The current name, and a note for the user. */
  private record Replacement(String name, String note) {

    String text() {
      return "; did you mean \""
          + name
          + "\"?"
          + (note.isEmpty() ? "" : "\n→ " + name + ": " + note);
    }
  }

  /** The message for the first argument that a command does not accept. */
  static String message(UnmatchedArgumentException failure) {
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    String argument = failure.getUnmatched().get(0);
    boolean option = failure.isUnknownOption();
    String name = option ? argument.replaceFirst("=.*", "") : argument;
    List<String> names = option ? options(command) : List.copyOf(command.subcommands().keySet());
    String kind =
        option ? "unknown option" : names.isEmpty() ? "unexpected argument" : "unknown command";
    return kind + " \"" + name + "\"" + suggestion(name, names);
  }

  private static String suggestion(String name, List<String> names) {
    return Optional.ofNullable(RENAMED.get(name))
        .filter(replacement -> names.contains(replacement.name))
        .map(Replacement::text)
        .orElseGet(() -> Suggestions.didYouMean(name, names));
  }

  private static List<String> options(CommandSpec command) {
    List<String> names = new ArrayList<>(command.optionsMap().keySet());
    names.addAll(GLOBAL_OPTIONS);
    return names;
  }
}
