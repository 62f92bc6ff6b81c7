package io.panelwright.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/** Files that are written whole or not at all. */
final class Output {

  private Output() {}

  /**
   * The text of a file; empty when there is none.
   *
   * @throws CannotRunException when it is there but cannot be read
   */
  static Optional<String> read(Path file) {
    try {
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new CannotRunException(file + " cannot be read: " + reason(e), e);
    }
  }

  /**
   * Puts a text in place of a file in one step: whoever reads it meanwhile, and whatever interrupts
   * us, sees the old file or the new one.
   *
   * @throws CannotRunException when that fails; the old file is then as it was
   */
  static void write(Path file, String text) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file;
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw new AccessDeniedException(target.toString(), null, "it is read-only");
      }
      Files.createDirectories(target.toAbsolutePath().getParent());
      replace(target, text);
    } catch (IOException e) {
      throw new CannotRunException(
          file + " cannot be written: " + reason(e) + "; the old file, if any, is untouched", e);
    }
  }

  private static void replace(Path target, String text) throws IOException {
    Path draft =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    Thread cleaner = new Thread(() -> draft.toFile().delete());
    Runtime.getRuntime().addShutdownHook(cleaner);
    try {
      fill(draft, text);
      keepPermissions(target, draft);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
      Runtime.getRuntime().removeShutdownHook(cleaner);
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

  /** Why an operation failed, for people. */
  static String reason(IOException failure) {
    if (failure instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
