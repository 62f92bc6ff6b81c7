package io.panelwright.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code docker compose} on this machine. */
final class DockerCompose {

  private static final int TIMEOUT_SECONDS = 20;

  private final String program;
  private final Path directory;

  /**
   * @param program {@code docker}, or its path
   */
  DockerCompose(String program, Path directory) {
    this.program = program;
    this.directory = directory;
  }

  /**
   * Runs a command with the terminal of this program.
   *
   * @return the exit code
   */
  int run(List<String> arguments) {
    try {
      return start(command(arguments).inheritIO()).waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }

  /**
   * Runs a command and returns its output.
   *
   * @throws StackException if the command fails or takes longer than 20 s
   */
  String capture(List<String> arguments) {
    Path out = createTempFile();
    Path err = createTempFile();
    try {
      Process process =
          start(command(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()));
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw exception(arguments, "timed out after " + TIMEOUT_SECONDS + " s");
      }
      if (process.exitValue() != 0) {
        throw exception(arguments, "failed: " + firstLine(Files.readString(err)));
      }
      return Files.readString(out, StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    } catch (IOException e) {
      throw exception(arguments, "printed unreadable output: " + e.getMessage());
    } finally {
      delete(out);
      delete(err);
    }
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("no error message");
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

  private static Process start(ProcessBuilder command) {
    try {
      return command.start();
    } catch (IOException e) {
      throw new StackException(
          "docker cannot be started: " + e.getMessage() + "\n  → install it, or correct the PATH",
          e);
    }
  }

  private static Path createTempFile() {
    try {
      return Files.createTempFile("docker", ".txt");
    } catch (IOException e) {
      throw new StackException(
          "cannot create a temporary file for the output of docker: " + e.getMessage(), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The system cleans its folder of temporary files.
    }
  }
}
