package io.panelwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Reads small files whole, and writes files in one step. */
public final class AtomicFiles {

  /** Above every dashboard: Grafana accepts 16 MiB. */
  private static final int MAX_BYTES = 32 << 20;

  private AtomicFiles() {}

  /**
   * The bytes of a file; empty if it does not exist.
   *
   * @param maxBytes further bytes are not read
   * @throws CannotRunException if the file exists and cannot be read, is not a regular file, or is
   *     a symbolic link to a file that does not exist
   */
  static Optional<byte[]> read(Path file, int maxBytes) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CannotRunException(file + " cannot be read: it is not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(maxBytes));
    } catch (NoSuchFileException e) {
      checkLink(file);
      return Optional.empty();
    } catch (IOException e) {
      throw new CannotRunException(file + " cannot be read: " + failureReason(e), e);
    }
  }

  /** A link to a missing file is an error, not an absent file. */
  private static void checkLink(Path file) {
    if (Files.isSymbolicLink(file)) {
      throw new CannotRunException(
          file
              + " cannot be read: it is a symbolic link to "
              + target(file)
              + ", which does not exist\n  → restore that file, or delete the link");
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "a file that cannot be named (" + failureReason(e) + ")";
    }
  }

  /**
   * The names of the files in a folder, sorted; none if the folder does not exist.
   *
   * @throws CannotRunException if the folder cannot be listed
   */
  public static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::getFileName).sorted().toList();
    } catch (IOException e) {
      throw new CannotRunException(folder + " cannot be listed: " + failureReason(e), e);
    }
  }

  /** Whether a file contains exactly this text. */
  public static boolean hasContent(Path file, String text) {
    byte[] expected = text.getBytes(StandardCharsets.UTF_8);
    return read(file, expected.length + 1)
        .filter(actual -> Arrays.equals(actual, expected))
        .isPresent();
  }

  /**
   * The first 32 MiB of a file's text; empty if the file does not exist.
   *
   * @throws CannotRunException if the file exists and cannot be read
   */
  public static Optional<String> readText(Path file) {
    return read(file, MAX_BYTES).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * Replaces a file in one step: a concurrent reader, and an interrupted run, see either the old
   * file or the new one.
   *
   * @throws CannotRunException if the file cannot be written; the old file is then unchanged
   */
  public static void write(Path file, String text) {
    write(file, text, () -> true);
  }

  /**
   * Replaces a file that contains exactly the old text. The file is read again directly before it
   * is replaced, so that an edit by another program is not lost.
   *
   * @return whether the file was replaced
   * @throws CannotRunException if the file cannot be read or written; it is then unchanged
   */
  public static boolean replace(Path file, String oldText, String newText) {
    return hasContent(file, oldText) && write(file, newText, () -> hasContent(file, oldText));
  }

  private static boolean write(Path file, String text, BooleanSupplier condition) {
    try {
      if (Files.isSymbolicLink(file) && !Files.exists(file)) {
        throw new FileSystemException(file.toString(), null, "it is a link to a missing file");
      }
      Path target = Files.exists(file) ? file.toRealPath() : file;
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw new AccessDeniedException(target.toString(), null, "it is read-only");
      }
      Files.createDirectories(target.toAbsolutePath().getParent());
      return replace(target, text, condition);
    } catch (IOException e) {
      throw new CannotRunException(
          file + " cannot be written: " + failureReason(e) + "; the old file, if any, is unchanged",
          e);
    }
  }

  /** Replaces a file if the condition holds directly before the replacement. */
  private static boolean replace(Path target, String text, BooleanSupplier condition)
      throws IOException {
    Path draft =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    // After the move the draft no longer exists, so the hook deletes nothing.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> draft.toFile().delete()));
    try {
      fill(draft, text);
      keepPermissions(target, draft);
      if (!condition.getAsBoolean()) {
        return false;
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void fill(Path draft, String text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void keepPermissions(Path target, Path draft) throws IOException {
    var view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
    if (view != null && Files.exists(target)) {
      view.setPermissions(Files.getPosixFilePermissions(target));
    }
  }

  /** The reason of a failed file operation, for messages. */
  public static String failureReason(IOException failure) {
    if (failure instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied; check its owner and mode";
    }
    if (failure instanceof FileAlreadyExistsException existing) {
      return existing.getFile() + " exists and is not a folder; move it";
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist and cannot be created";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
