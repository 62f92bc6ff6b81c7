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
 * A file read as it grows, from its end on, through rotation, truncation and absence.
 *
 * <p>Whatever takes its name later is read from its start, once it holds something: until then its
 * writer may still write to the old file. So is a file that was truncated.
 */
final class FollowedFile implements Closeable {

  /** A longer line is not read. */
  static final int LONGEST_LINE = 256 << 10;

  /** After how many looks a file that has lost its name is let go: it may fill a disk. */
  static final int PATIENCE = 100;

  private final Path path;
  private final Consumer<String> log;
  private final LineSplitter lines;
  private final byte[] piece = new byte[LONGEST_LINE];

  private Optional<Current> current = Optional.empty();
  private boolean fromStart;
  private int looksWithoutName;
  private String told = "";

  /** The file that is read, and what tells it from others of its name. */
  private record Current(OpenFile file, Optional<Object> key) {}

  /**
   * @param log is told when something changes
   */
  FollowedFile(Path path, LineSink sink, Consumer<String> log) {
    this.path = path;
    this.log = log;
    this.lines = new LineSplitter(LONGEST_LINE, sink);
  }

  /** Reads a piece of what has come: whether there may be more at once. */
  boolean poll() {
    try {
      if (current.isEmpty()) {
        open();
      }
      return current.isPresent() && read(current.get());
    } catch (IOException e) {
      boolean denied = e instanceof AccessDeniedException;
      holds(
          path
              + " cannot be read: "
              + (denied ? "permission denied" : e.getMessage())
              + "; trying again");
      return false;
    }
  }

  private void open() throws IOException {
    Optional<BasicFileAttributes> there = attributes();
    if (there.isEmpty()) {
      fromStart = true;
      holds(path + " does not exist; waiting for it");
    } else if (!there.get().isRegularFile()) {
      // To open a pipe would be to wait for its writer.
      fromStart = true;
      holds(path + " is no regular file; waiting for one");
    } else {
      open(key(there.get()));
    }
  }

  private void open(Optional<Object> key) throws IOException {
    OpenFile file = OpenFile.open(path);
    if (!attributes().map(FollowedFile::key).equals(Optional.of(key))) {
      // Replaced in this very moment: which one is it?
      file.close();
      return;
    }
    current = Optional.of(new Current(file, key));
    looksWithoutName = 0;
    lines.forget();
    if (!fromStart && !file.skipToLastLine(piece)) {
      lines.skipLine();
    }
    fromStart = true;
    happened("following " + path + " from byte " + file.position());
  }

  private boolean read(Current open) throws IOException {
    OpenFile file = open.file();
    if (file.wasTruncated()) {
      happened(path + " was truncated; reading it from its start");
      file.restart();
      lines.forget();
    }
    int count = file.read(piece);
    lines.feed(piece, count);
    return count > 0 || moveOn(open);
  }

  /** At the end of a file, looks whether another has taken its name. */
  private boolean moveOn(Current open) throws IOException {
    Optional<BasicFileAttributes> there = attributes();
    if (there.isEmpty()) {
      looksWithoutName++;
      holds(path + " is gone; waiting for a new one");
      if (looksWithoutName >= PATIENCE) {
        leave(open);
      }
      return false;
    }
    looksWithoutName = 0;
    boolean same = key(there.get()).equals(open.key());
    if (same || there.get().size() == 0) {
      return false;
    }
    leave(open);
    return true;
  }

  /** Reads what came last, also a line without an end. */
  private void leave(Current open) throws IOException {
    int count = open.file().read(piece);
    while (count > 0) {
      lines.feed(piece, count);
      count = open.file().read(piece);
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

  /** The file's number on its disk; Windows gives none. */
  private static Optional<Object> key(BasicFileAttributes attributes) {
    return Optional.ofNullable(attributes.fileKey());
  }

  private void happened(String news) {
    told = "";
    log.accept(news);
  }

  /** Tells what still holds, which is news only once. */
  private void holds(String state) {
    if (!state.equals(told)) {
      told = state;
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
