package io.panelwright.cli.lint;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardInputs.Input;
import io.panelwright.cli.Git;
import io.panelwright.cli.Utf8File;
import io.panelwright.dashboard.DashboardFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The contents that files had in an earlier commit, in a temporary folder. */
final class EarlierFiles implements AutoCloseable {

  private final Console console;
  private final Git git;
  private final String commit;
  private final Path root;
  private final Set<String> committed;
  private final Git.TreeChanges changes;
  private final Path folder;
  private final List<Input> inputs = new ArrayList<>();

  /** The names of the files now, by the names in the temporary folder. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private EarlierFiles(Console console, Git git, String commit) {
    this.console = console;
    this.git = git;
    this.commit = commit;
    this.root = realPath(git.root());
    this.committed = git.files(commit);
    this.changes = git.changesSince(commit);
    try {
      this.folder = deleteOnExit(Files.createTempDirectory("panelwright"));
    } catch (IOException e) {
      throw new CannotRunException(
          "no temporary folder can be made: " + AtomicFiles.failureReason(e), e);
    }
  }

  /**
   * Copies the contents of files in a commit. A renamed file is found by git, or by the uid of its
   * dashboard.
   *
   * @param files the files now, with the uids of their dashboards
   */
  static EarlierFiles copy(Console console, Git git, String commit, Map<Input, String> files) {
    var earlier = new EarlierFiles(console, git, commit);
    try {
      files.forEach(earlier::copy);
      return earlier;
    } catch (RuntimeException e) {
      earlier.close();
      throw e;
    }
  }

  /** Deletes a file even if a signal ends the program. */
  private static Path deleteOnExit(Path path) {
    path.toFile().deleteOnExit();
    return path;
  }

  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThere) {
      return path.toAbsolutePath().normalize();
    }
  }

  private void copy(Input input, String uid) {
    Path file = console.resolve(input.path()).toAbsolutePath().normalize();
    Path real = realPath(file.getParent()).resolve(file.getFileName());
    if (!real.startsWith(root)) {
      throw new CannotRunException(
          input.name() + " is not in the git repository of the project folder");
    }
    find(Utf8File.displayName(root.relativize(real)), uid).ifPresent(old -> write(input, old));
  }

  /** The path in the commit, from the root of the repository; empty for a new file. */
  private Optional<String> find(String path, String uid) {
    if (committed.contains(path)) {
      return Optional.of(path);
    }
    return Optional.ofNullable(changes.renamed().get(path))
        .or(
            () ->
                changes.deleted().stream()
                    .filter(old -> !uid.isEmpty() && uid.equals(uidOf(old)))
                    .findFirst());
  }

  private String uidOf(String path) {
    if (!path.endsWith(".json")) {
      return "";
    }
    String text = new String(git.contentFromRoot(commit, path), StandardCharsets.UTF_8);
    return DashboardFile.read(path, text).file().map(file -> file.document().uid()).orElse("");
  }

  private void write(Input input, String path) {
    Path name = nameOf(input);
    Path file = folder.resolve(name);
    try {
      deleteOnExit(Files.createDirectories(file.getParent()));
      Files.write(deleteOnExit(file), git.contentFromRoot(commit, path));
    } catch (IOException e) {
      throw new CannotRunException(
          "no temporary file can be written: " + AtomicFiles.failureReason(e), e);
    }
    Input copy = new Input(name, input.named());
    inputs.add(copy);
    names.put(copy.name(), input.name());
  }

  /** The same name if the file is below the project folder: rules compare names and folders. */
  private Path nameOf(Input input) {
    Path path = input.path().normalize();
    return path.isAbsolute() || path.startsWith("..")
        ? Path.of("file-" + inputs.size(), path.getFileName().toString())
        : path;
  }

  /** The console of commands that read the temporary folder. */
  Console console() {
    return new Console(folder, console.in(), console.out(), console.err(), console.terminal());
  }

  /** The files that existed in the commit. */
  List<Input> inputs() {
    return inputs;
  }

  /** The name that a file has now. */
  String nameNow(String name) {
    return names.getOrDefault(name, name);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      console.printProgress("temporary folder not deleted: " + folder);
    }
  }
}
