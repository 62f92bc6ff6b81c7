package io.panelwright.doctor.check;

import io.panelwright.text.ShellCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Formats the commands that causes suggest, with the options of this run. */
public interface CommandSuggester {

  /** Suggests {@code panelwright doctor} without options of the run. */
  CommandSuggester DEFAULT =
      new CommandSuggester() {
        @Override
        public String doctor(List<String> arguments) {
          return ShellCommand.format(
              Stream.concat(Stream.of("panelwright", "doctor"), arguments.stream()).toList());
        }

        @Override
        public Optional<String> start(String url) {
          return Optional.empty();
        }

        @Override
        public Optional<String> restart(String url) {
          return Optional.empty();
        }
      };

  /**
   * The command that diagnoses the same panels again.
   *
   * @param arguments options to add or to replace
   */
  String doctor(List<String> arguments);

  /** The command that starts the process behind a URL; empty if no command is known. */
  Optional<String> start(String url);

  /** The command that restarts the process behind a URL; empty if no command is known. */
  Optional<String> restart(String url);
}
