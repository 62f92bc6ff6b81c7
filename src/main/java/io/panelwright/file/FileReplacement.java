package io.panelwright.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.function.BooleanSupplier;

/** Replaces files in one step. */
public final class FileReplacement {

  private FileReplacement() {}

  /**
   * Replaces a file in one step: a concurrent reader, and an interrupted run, see either the old
   * file or the new one. Creates the folders that are missing.
   *
   * @throws IOException if the file cannot be written; the old file is then unchanged
   */
  public static void write(Path file, String text) throws IOException {
    writeIf(() -> true, file, text);
  }

  /**
   * Replaces a file in one step by bytes, as {@link #write(Path, String)} does by a text.
   *
   * @throws IOException if the file cannot be written; the old file is then unchanged
   */
  public static void write(Path file, byte[] content) throws IOException {
    writeIf(() -> true, file, ByteBuffer.wrap(content));
  }

  /**
   * Replaces a file if a condition holds directly before the replacement.
   *
   * @return whether the file was replaced
   * @throws IOException if the file cannot be written; the old file is then unchanged
   */
  public static boolean writeIf(BooleanSupplier condition, Path file, String text)
      throws IOException {
    return writeIf(condition, file, StandardCharsets.UTF_8.encode(text));
  }

  private static boolean writeIf(BooleanSupplier condition, Path file, ByteBuffer content)
      throws IOException {
    if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      throw new FileSystemException(file.toString(), null, "it is a link to a missing file");
    }
    RegularFile.require(file);
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString(), null, "it is read-only");
    }
    Files.createDirectories(target.getParent());
    try (DraftFile draft = DraftFile.create(target.getParent(), content)) {
      keepPermissions(target, draft.path());
      if (!condition.getAsBoolean()) {
        return false;
      }
      Files.move(
          draft.path(),
          target,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return true;
    }
  }

  private static void keepPermissions(Path target, Path draft) throws IOException {
    var view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
    if (view != null && Files.exists(target)) {
      view.setPermissions(Files.getPosixFilePermissions(target));
    }
  }
}
