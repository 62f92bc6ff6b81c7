package io.panelwright.cli.diff;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.Utf8File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads files of commits by running {@code git}. */
final class Git {

  private final Path directory;

  Git(Console console) {
    this.directory = console.directory().toAbsolutePath();
  }

  private record GitResult(int code, byte[] out) {}

  /**
   * Resolves a revision to the id of its commit.
   *
   * @throws CannotRunException if the commit or git does not exist
   */
  String commit(String revision) {
    boolean named = !revision.isBlank() && !revision.startsWith("-");
    if (named) {
      GitResult result = run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
      if (result.code == 0) {
        return new String(result.out, StandardCharsets.US_ASCII).strip();
      }
    }
    throw new CannotRunException("unknown commit \"" + revision + "\"\n  → git log --oneline");
  }

  /** The merge base of two commits. */
  String mergeBase(String commit, String other) {
    GitResult result = run("merge-base", commit, other);
    if (result.code != 0) {
      throw new CannotRunException(commit + " and " + other + " have no commit in common");
    }
    return new String(result.out, StandardCharsets.US_ASCII).strip();
  }

  /** The files of a commit at or below a path, named from the project folder. */
  List<String> files(String commit, Path path) {
    Path fromHere = path.isAbsolute() ? directory.normalize().relativize(path.normalize()) : path;
    GitResult result = run("ls-tree", "-r", "-z", "--name-only", commit, "--", fromHere.toString());
    if (result.code != 0) {
      throw new CannotRunException("git cannot list " + path + " of the commit " + commit);
    }
    return Arrays.stream(new String(result.out, StandardCharsets.UTF_8).split("\0"))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The content of a file in a commit. */
  byte[] content(String commit, Path file) {
    GitResult result = run("show", commit + ":./" + Utf8File.displayName(file));
    if (result.code != 0) {
      throw new CannotRunException("git cannot show " + file + " of the commit " + commit);
    }
    return result.out;
  }

  private GitResult run(String... arguments) {
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
      return new GitResult(process.waitFor(), out);
    } catch (IOException e) {
      throw new CannotRunException(
          "git cannot be run: " + AtomicFiles.failureReason(e) + "; install it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("interrupted while git was running", e);
    }
  }
}
