package io.panelwright.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code docker compose} of this machine. */
final class Docker {

  private static final int SECONDS_TO_LIST = 20;

  private final String program;
  private final Path directory;

  /**
   * @param program {@code docker}, or its path
   */
  Docker(String program, Path directory) {
    this.program = program;
    this.directory = directory;
  }

  /**
   * Runs a command whose words go to the terminal of this program, and come from there.
   *
   * @return its exit code
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
   * What a command says, which has to be quick.
   *
   * @throws StackException when it fails
   */
  String ask(List<String> arguments) {
    Path out = draft();
    Path err = draft();
    try {
      Process process =
          start(command(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()));
      if (!process.waitFor(SECONDS_TO_LIST, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw failed(arguments, "gave no answer within " + SECONDS_TO_LIST + " s");
      }
      if (process.exitValue() != 0) {
        throw failed(arguments, "failed: " + firstLine(Files.readString(err)));
      }
      return Files.readString(out, StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    } catch (IOException e) {
      throw failed(arguments, "gave no answer that can be read: " + e.getMessage());
    } finally {
      delete(out);
      delete(err);
    }
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("without a word");
  }

  private static StackException failed(List<String> arguments, String how) {
    return new StackException(
        "docker compose "
            + String.join(" ", arguments)
            + " "
            + how
            + "\n  → see whether Docker and its compose plugin run: docker compose version");
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
          "docker cannot be started: " + e.getMessage() + "\n  → install it, or mend the PATH", e);
    }
  }

  private static Path draft() {
    try {
      return Files.createTempFile("docker", ".txt");
    } catch (IOException e) {
      throw new StackException("no file for docker's answer can be made: " + e.getMessage(), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The system sweeps its folder of temporary files.
    }
  }
}
