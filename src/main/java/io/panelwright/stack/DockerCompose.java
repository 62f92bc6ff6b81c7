package io.panelwright.stack;

import io.panelwright.process.ChildProcess;
import io.panelwright.text.TerminalSanitizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Runs {@code docker compose} on this machine. */
final class DockerCompose {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final int MAX_OUTPUT_BYTES = 4 << 20;

  private final String program;
  private final Path directory;
  private final CommandOutput output;

  /**
   * @param program {@code docker}, or its path
   * @param output receives what docker prints
   */
  DockerCompose(String program, Path directory, CommandOutput output) {
    this.program = program;
    this.directory = directory;
    this.output = output;
  }

  /**
   * Runs a command, and passes on what it prints.
   *
   * @return the exit code
   */
  int run(List<String> arguments) {
    try {
      return ChildProcess.run(command(arguments), output.out(), output.err());
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (IOException e) {
      throw cannotStart(e);
    }
  }

  /**
   * Runs a command and returns its output.
   *
   * @throws StackException if the command fails or takes longer than 20 s
   */
  String capture(List<String> arguments) {
    try {
      ChildProcess.Output result =
          ChildProcess.capture(command(arguments), TIMEOUT, MAX_OUTPUT_BYTES);
      if (result.code() != 0) {
        throw exception(
            arguments, "failed: " + firstLine(new String(result.err(), StandardCharsets.UTF_8)));
      }
      return new String(result.out(), StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (TimeoutException e) {
      throw exception(arguments, "timed out after " + TIMEOUT.toSeconds() + " s");
    } catch (IOException e) {
      throw cannotStart(e);
    }
  }

  private static StackException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new StackException("interrupted", cause);
  }

  private static String firstLine(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(TerminalSanitizer::sanitizeAndTruncate)
        .orElse("no error message");
  }

  private static StackException exception(List<String> arguments, String problem) {
    return new StackException(
        "docker compose "
            + String.join(" ", arguments)
            + " "
            + problem
            + "\n  → check that Docker and its compose plugin work: docker compose version");
  }

  private ProcessBuilder command(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program, "compose"));
    command.addAll(arguments);
    return new ProcessBuilder(command).directory(directory.toFile());
  }

  private static StackException cannotStart(IOException cause) {
    return new StackException(
        "docker cannot be run: " + cause.getMessage() + "\n  → install it, or correct the PATH",
        cause);
  }
}
