package io.panelwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files of commits, as {@code git} gives them. */
final class Git {

  private final Path directory;

  Git(Console console) {
    this.directory = console.directory().toAbsolutePath();
  }

  private record Answer(int code, byte[] out) {}

  /**
   * The commit that a person means.
   *
   * @throws CannotRunException when there is none, or no git
   */
  String commit(String revision) {
    boolean named = !revision.isBlank() && !revision.startsWith("-");
    if (named) {
      Answer answer = run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
      if (answer.code == 0) {
        return new String(answer.out, StandardCharsets.US_ASCII).strip();
      }
    }
    throw new CannotRunException(
        "git finds no commit \"" + revision + "\" here\n  → git log --oneline shows commits");
  }

  /** Where the history of two commits parted. */
  String mergeBase(String commit, String other) {
    Answer answer = run("merge-base", commit, other);
    if (answer.code != 0) {
      throw new CannotRunException(commit + " and " + other + " have no commit in common");
    }
    return new String(answer.out, StandardCharsets.US_ASCII).strip();
  }

  /** The names of the files of a commit at or below a path, from here. */
  List<String> files(String commit, Path path) {
    Path fromHere = path.isAbsolute() ? directory.normalize().relativize(path.normalize()) : path;
    Answer answer = run("ls-tree", "-r", "-z", "--name-only", commit, "--", fromHere.toString());
    if (answer.code != 0) {
      throw new CannotRunException("git cannot list " + path + " of the commit " + commit);
    }
    return Arrays.stream(new String(answer.out, StandardCharsets.UTF_8).split("\0"))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** What a file of a commit holds. */
  byte[] content(String commit, Path file) {
    Answer answer = run("show", commit + ":./" + Utf8.name(file));
    if (answer.code != 0) {
      throw new CannotRunException("git cannot show " + file + " of the commit " + commit);
    }
    return answer.out;
  }

  private Answer run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      byte[] out = process.getInputStream().readAllBytes();
      return new Answer(process.waitFor(), out);
    } catch (IOException e) {
      throw new CannotRunException("git cannot be run: " + Output.reason(e) + "; install it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("interrupted while git ran", e);
    }
  }
}
