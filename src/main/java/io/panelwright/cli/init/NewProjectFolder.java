package io.panelwright.cli.init;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.file.FileReplacement;
import io.panelwright.scaffold.ProjectFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The folder of a new project. No file is ever overwritten; all files are written, or none. */
final class NewProjectFolder {

  private final Path folder;
  private final Path shown;

  /** Files and folders that this run created, the last first. */
  private final Deque<Path> created = new ArrayDeque<>();

  /** Whether a signal ends the run. */
  private boolean stopped;

  /**
   * @param folder on disk
   * @param shown its name in messages
   */
  NewProjectFolder(Path folder, Path shown) {
    this.folder = folder.toAbsolutePath().normalize();
    this.shown = shown;
  }

  /**
   * Checks that the folder can have the files.
   *
   * @throws WrongUsageException if the folder is something else, or a file exists
   */
  void check(List<ProjectFile> files) {
    requireFolder(folder, shown.toString());
    List<String> existing = new ArrayList<>();
    for (ProjectFile file : files) {
      Path relative = Path.of(file.path());
      for (int i = 1; i < relative.getNameCount(); i++) {
        Path parent = relative.subpath(0, i);
        requireOwnFolder(folder.resolve(parent), shown.resolve(parent).toString());
      }
      if (exists(folder.resolve(relative))) {
        existing.add(shown.resolve(relative).toString());
      }
    }
    if (existing.size() == 1) {
      throw new WrongUsageException(
          existing.get(0)
              + " exists; nothing was written\n  → choose another folder, or move the file");
    } else if (!existing.isEmpty()) {
      throw new WrongUsageException(
          existing.size()
              + " files of the project exist; nothing was written\n  "
              + String.join("\n  ", existing)
              + "\n  → choose another folder, or move the files");
    }
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void requireFolder(Path path, String name) {
    if (exists(path) && !Files.isDirectory(path)) {
      String what =
          Files.isSymbolicLink(path) ? "a symbolic link that leads to no folder" : "no folder";
      throw new WrongUsageException(
          name + " is " + what + "; nothing was written\n  → choose another folder");
    }
  }

  /** A link inside of the folder would lead to files elsewhere. */
  private static void requireOwnFolder(Path path, String name) {
    if (Files.isSymbolicLink(path)) {
      throw new WrongUsageException(
          name + " is a symbolic link; nothing was written\n  → choose another folder");
    }
    requireFolder(path, name);
  }

  /**
   * Writes the files; after a failure it removes those that it wrote.
   *
   * @throws CannotRunException if a file cannot be written, or another program created it
   */
  void write(List<ProjectFile> files) {
    Thread hook = new Thread(this::stop, "remove an incomplete project");
    Runtime.getRuntime().addShutdownHook(hook);
    boolean complete = false;
    try {
      createFolders(folder);
      for (ProjectFile file : files) {
        write(file);
      }
      complete = true;
    } finally {
      // After a signal, the hook removes the files.
      if (removeHook(hook) && !complete) {
        removeCreated();
      }
    }
  }

  private static boolean removeHook(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** The name is reserved first, so that of two runs at once only one writes the project. */
  private synchronized void write(ProjectFile file) {
    if (stopped) {
      throw new CannotRunException("interrupted; the project is not written");
    }
    Path path = folder.resolve(file.path());
    createFolders(path.getParent());
    try {
      Files.createFile(path);
      created.push(path);
      FileReplacement.write(path, file.text());
    } catch (FileAlreadyExistsException e) {
      throw new CannotRunException(
          shown.resolve(file.path())
              + " was created by another program; it is unchanged, and the project is not written",
          e);
    } catch (IOException e) {
      throw failure(file.path(), e);
    }
  }

  private CannotRunException failure(String path, IOException cause) {
    return new CannotRunException(
        shown.resolve(path)
            + " cannot be written: "
            + AtomicFiles.failureReason(cause)
            + "; the project is not written",
        cause);
  }

  private synchronized void createFolders(Path path) {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = path; at != null && !Files.exists(at); at = at.getParent()) {
      missing.push(at);
    }
    for (Path next : missing) {
      try {
        Files.createDirectory(next);
        created.push(next);
      } catch (IOException e) {
        throw new CannotRunException(
            shownName(next)
                + " cannot be created: "
                + AtomicFiles.failureReason(e)
                + "; the project is not written",
            e);
      }
    }
  }

  private String shownName(Path path) {
    return path.startsWith(folder)
        ? shown.resolve(folder.relativize(path)).toString()
        : path.toString();
  }

  /** Removes what was written, and lets no further file be written. */
  synchronized void stop() {
    stopped = true;
    removeCreated();
  }

  private synchronized void removeCreated() {
    while (!created.isEmpty()) {
      try {
        Files.deleteIfExists(created.pop());
      } catch (IOException e) {
        // A folder with files of others stays. The first failure is the one that is reported.
        continue;
      }
    }
  }
}
