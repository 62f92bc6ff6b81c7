package io.panelwright.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is deleted with its content on {@link #close}, and at the end of the process. */
public final class TemporaryFolder implements AutoCloseable {

  /** Child processes that are ending still create files; they have five seconds. */
  private static final int MAX_ATTEMPTS = 60;

  private static final int PAUSE_MILLISECONDS = 100;

  private final Path path;
  private final Thread hook = new Thread(this::deleteAtEnd, "delete temporary folder");

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /**
   * Creates a folder in the system's folder for temporary files.
   *
   * @param prefix the start of its name
   * @throws IOException if it cannot be created
   */
  public static TemporaryFolder create(String prefix) throws IOException {
    var folder = new TemporaryFolder(Files.createTempDirectory(prefix));
    try {
      Runtime.getRuntime().addShutdownHook(folder.hook);
    } catch (IllegalStateException e) {
      Files.delete(folder.path);
      throw new IOException("this process is ending", e);
    }
    return folder;
  }

  /** The folder. */
  public Path path() {
    return path;
  }

  private void deleteAtEnd() {
    try {
      for (int i = 0; i < MAX_ATTEMPTS && Files.exists(path); i++) {
        tryToDelete();
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryToDelete() {
    try {
      delete();
    } catch (IOException e) {
      // A process that is ending has created another file.
    }
  }

  private void delete() throws IOException {
    for (Path file : content()) {
      Files.deleteIfExists(file);
    }
  }

  /** The folder and all that it contains, the deepest first. */
  private List<Path> content() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Deletes the folder.
   *
   * @throws IOException if a file cannot be deleted; it is tried once more at the end of the
   *     process
   */
  @Override
  public void close() throws IOException {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs.
    }
  }
}
