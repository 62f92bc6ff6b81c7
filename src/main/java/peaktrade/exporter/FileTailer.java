package peaktrade.exporter;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows a growing file from its end, through rotation, truncation and absence.
 *
 * <p>A new file with the same name is read from its start when it has content; before that, the
 * writer may still write to the old file. A truncated file is read from its start, too.
 */
final class FileTailer implements Closeable {

  /** Longer lines are skipped. */
  static final int MAX_LINE_BYTES = 256 << 10;

  /** Polls until a deleted file is closed, since it still occupies disk space. */
  static final int MAX_POLLS_WITHOUT_NAME = 100;

  private final Path path;
  private final Consumer<String> log;
  private final LineSplitter lines;
  private final byte[] buffer = new byte[MAX_LINE_BYTES];

  private Optional<Current> current = Optional.empty();
  private boolean fromStart;
  private int pollsWithoutName;
  private String lastReport = "";

  /** The open file, and the key that distinguishes it from other files with its name. */
  private record Current(TailedFile file, Optional<Object> key) {}

  /**
   * Creates a tailer.
   *
   * @param log receives a line for every change of the file's state
   */
  FileTailer(Path path, LineSink sink, Consumer<String> log) {
    this.path = path;
    this.log = log;
    this.lines = new LineSplitter(MAX_LINE_BYTES, sink);
  }

  /** Reads a part of the new bytes; returns whether there may be more. */
  boolean poll() {
    try {
      if (current.isEmpty()) {
        open();
      }
      return current.isPresent() && read(current.get());
    } catch (IOException e) {
      boolean denied = e instanceof AccessDeniedException;
      reportOnce(
          path
              + " cannot be read: "
              + (denied ? "permission denied" : e.getMessage())
              + "; trying again");
      return false;
    }
  }

  private void open() throws IOException {
    Optional<BasicFileAttributes> attributes = attributes();
    if (attributes.isEmpty()) {
      fromStart = true;
      reportOnce(path + " does not exist; waiting for it");
    } else if (!attributes.get().isRegularFile()) {
      // Opening a pipe would block until a writer opens it.
      fromStart = true;
      reportOnce(path + " is not a regular file; waiting for one");
    } else {
      open(fileKey(attributes.get()));
    }
  }

  private void open(Optional<Object> key) throws IOException {
    TailedFile file = TailedFile.open(path);
    if (!attributes().map(FileTailer::fileKey).equals(Optional.of(key))) {
      // Replaced in this very moment: which one is it?
      file.close();
      return;
    }
    current = Optional.of(new Current(file, key));
    pollsWithoutName = 0;
    lines.reset();
    if (!fromStart && !file.seekLastLine(buffer)) {
      lines.skipLine();
    }
    fromStart = true;
    report("following " + path + " from byte " + file.position());
  }

  private boolean read(Current open) throws IOException {
    TailedFile file = open.file();
    if (file.wasTruncated()) {
      report(path + " was truncated; reading it from its start");
      file.restart();
      lines.reset();
    }
    int count = file.read(buffer);
    lines.feed(buffer, count);
    return count > 0 || followRename(open);
  }

  /** At the end of a file, changes to a new file with the same name; returns whether it did. */
  private boolean followRename(Current open) throws IOException {
    Optional<BasicFileAttributes> attributes = attributes();
    if (attributes.isEmpty()) {
      pollsWithoutName++;
      reportOnce(path + " was deleted; waiting for a new one");
      if (pollsWithoutName >= MAX_POLLS_WITHOUT_NAME) {
        finish(open);
      }
      return false;
    }
    pollsWithoutName = 0;
    boolean same = fileKey(attributes.get()).equals(open.key());
    if (same || attributes.get().size() == 0) {
      return false;
    }
    finish(open);
    return true;
  }

  /** Reads the rest of a file, including a last line without a line feed. */
  private void finish(Current open) throws IOException {
    int count = open.file().read(buffer);
    while (count > 0) {
      lines.feed(buffer, count);
      count = open.file().read(buffer);
    }
    lines.end();
    close();
  }

  private Optional<BasicFileAttributes> attributes() throws IOException {
    try {
      return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The inode of a file; Windows has none. */
  private static Optional<Object> fileKey(BasicFileAttributes attributes) {
    return Optional.ofNullable(attributes.fileKey());
  }

  private void report(String event) {
    lastReport = "";
    log.accept(event);
  }

  /** Reports a state, but not a second time in a row. */
  private void reportOnce(String state) {
    if (!state.equals(lastReport)) {
      lastReport = state;
      log.accept(state);
    }
  }

  @Override
  public void close() throws IOException {
    if (current.isPresent()) {
      current.get().file().close();
      current = Optional.empty();
    }
  }
}
