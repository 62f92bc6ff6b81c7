package io.panelwright.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads regular files up to a size: a pipe may block, and a device may have no end. */
public final class RegularFile {

  private RegularFile() {}

  /**
   * The bytes of a file; empty if it does not exist.
   *
   * @param maxBytes further bytes are not read
   * @throws IOException if the file exists and cannot be read, is not a regular file, or is a
   *     symbolic link to a file that does not exist
   */
  public static Optional<byte[]> read(Path file, int maxBytes) throws IOException {
    require(file);
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(maxBytes));
    } catch (NoSuchFileException e) {
      checkLink(file);
      return Optional.empty();
    }
  }

  /**
   * Whether a file contains exactly this text.
   *
   * @throws IOException as {@link #read}
   */
  public static boolean hasContent(Path file, String text) throws IOException {
    return hasContent(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether a file contains exactly these bytes.
   *
   * @throws IOException as {@link #read}
   */
  public static boolean hasContent(Path file, byte[] content) throws IOException {
    return read(file, content.length + 1)
        .filter(actual -> Arrays.equals(actual, content))
        .isPresent();
  }

  /**
   * Checks that a file is a regular file, or does not exist.
   *
   * @throws FileSystemException if it is a folder, a pipe, a socket or a device
   */
  public static void require(Path file) throws FileSystemException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(
          file.toString(), null, "it is not a regular file, but a folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(
          file.toString(), null, "it is not a regular file, but a pipe, a socket or a device");
    }
  }

  /** A link to a missing file is an error, not an absent file. */
  private static void checkLink(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new FileSystemException(
          file.toString(),
          null,
          "it is a symbolic link to "
              + Files.readSymbolicLink(file)
              + ", which does not exist\n  → restore that file, or delete the link");
    }
  }
}
