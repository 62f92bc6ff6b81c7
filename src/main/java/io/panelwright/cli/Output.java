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
import java.util.stream.Stream;

/** Files that are written whole or not at all. */
final class Output {

  /** No dashboard comes near: Grafana itself takes 16 MiB. */
  private static final int LARGEST = 32 << 20;

  private Output() {}

  /**
   * The bytes of a file; empty when there is none.
   *
   * @param most more bytes are not read
   * @throws CannotRunException when it is there but cannot be read, is no regular file, or is a
   *     symbolic link to a file that does not exist
   */
  static Optional<byte[]> read(Path file, int most) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CannotRunException(file + " cannot be read: it is no regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(most));
    } catch (NoSuchFileException e) {
      checkLink(file);
      return Optional.empty();
    } catch (IOException e) {
      throw new CannotRunException(file + " cannot be read: " + reason(e), e);
    }
  }

  /** A link to a file that does not exist is not the same as no file. */
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
      return "a file that cannot be named (" + reason(e) + ")";
    }
  }

  /**
   * The names of what is in a folder, sorted; none where there is no folder.
   *
   * @throws CannotRunException when it cannot be listed
   */
  static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::getFileName).sorted().toList();
    } catch (IOException e) {
      throw new CannotRunException(folder + " cannot be listed: " + reason(e), e);
    }
  }

  /** Whether a file holds this text and nothing else. */
  static boolean holds(Path file, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    return read(file, wanted.length + 1).filter(found -> Arrays.equals(found, wanted)).isPresent();
  }

  /**
   * The text of a file, for people to compare; a long one is cut.
   *
   * @throws CannotRunException when it is there but cannot be read
   */
  static Optional<String> text(Path file) {
    return read(file, LARGEST).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * Puts a text in place of a file in one step: whoever reads it meanwhile, and whatever interrupts
   * us, sees the old file or the new one.
   *
   * @throws CannotRunException when that fails; the old file is then as it was
   */
  static void write(Path file, String text) {
    try {
      if (Files.isSymbolicLink(file) && !Files.exists(file)) {
        throw new FileSystemException(file.toString(), null, "it is a link to nowhere");
      }
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
    // Once the draft has its place there is nothing left to delete.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> draft.toFile().delete()));
    try {
      fill(draft, text);
      keepPermissions(target, draft);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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

  /** Why an operation failed, for people. */
  static String reason(IOException failure) {
    if (failure instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied; check its owner and mode";
    }
    if (failure instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is there and is no folder; move it away";
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist and cannot be made";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
