package io.panelwright.cli;

import io.panelwright.file.FileFailure;
import io.panelwright.file.FileReplacement;
import io.panelwright.file.RegularFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    try {
      return RegularFile.read(file, maxBytes);
    } catch (IOException e) {
      throw unreadable(file, e);
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
    } catch (UncheckedIOException e) {
      throw new CannotRunException(folder + " cannot be listed: " + failureReason(e.getCause()), e);
    } catch (IOException e) {
      throw new CannotRunException(folder + " cannot be listed: " + failureReason(e), e);
    }
  }

  /**
   * Whether a file contains exactly this text.
   *
   * @throws CannotRunException if the file exists and cannot be read
   */
  public static boolean hasContent(Path file, String text) {
    return hasContent(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether a file contains exactly these bytes.
   *
   * @throws CannotRunException if the file exists and cannot be read
   */
  public static boolean hasContent(Path file, byte[] content) {
    try {
      return RegularFile.hasContent(file, content);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static CannotRunException unreadable(Path file, IOException cause) {
    return new CannotRunException(file + " cannot be read: " + failureReason(cause), cause);
  }

  /**
   * The first 32 MiB of a file's text; empty if the file does not exist.
   *
   * @throws CannotRunException if the file exists and cannot be read, or is larger than 32 MiB
   */
  public static Optional<String> readText(Path file) {
    Optional<byte[]> content = read(file, MAX_BYTES + 1);
    if (content.isPresent() && content.get().length > MAX_BYTES) {
      throw new CannotRunException(file + " is larger than " + (MAX_BYTES >> 20) + " MiB");
    }
    return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
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
      return FileReplacement.writeIf(condition, file, text);
    } catch (IOException e) {
      throw new CannotRunException(
          file + " cannot be written: " + failureReason(e) + "; the old file, if any, is unchanged",
          e);
    }
  }

  /** The reason of a failed file operation, for messages. */
  public static String failureReason(IOException failure) {
    return FileFailure.reason(failure);
  }
}
