package io.panelwright.doctor.check;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.diagnostic.NextStep;
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

  /** The command that compares the contract with the servers; empty if none is known. */
  default Optional<String> contractCheck() {
    return Optional.empty();
  }

  /** The next step after a failed request to a service, with the command that starts it. */
  default NextStep nextStep(String url, RequestFailure failure) {
    return switch (failure.kind()) {
      case CONNECTION_REFUSED ->
          start(url)
              .map(command -> NextStep.of("start it", command))
              .orElse(NextStep.run("start it, then check", "curl", "-i", failure.request().url()));
      case RESPONSE_TIMEOUT -> {
        String restart = "it is frozen or overloaded; restart it";
        yield restart(url)
            .map(command -> NextStep.of(restart, command))
            .orElse(
                NextStep.run(restart + ", then check", "curl", "-m", "5", failure.request().url()));
      }
      case HOST_UNKNOWN,
          NO_ROUTE,
          CONNECTION_RESET,
          TLS_FAILURE,
          CONNECT_TIMEOUT,
          UNAUTHORIZED,
          UNSUPPORTED,
          NOT_FOUND,
          CONFLICT,
          INVALID_REQUEST,
          LIMIT_EXCEEDED,
          NOT_READY,
          SERVER_ERROR,
          INVALID_RESPONSE,
          RESPONSE_TOO_LARGE ->
          failure.step();
    };
  }
}
