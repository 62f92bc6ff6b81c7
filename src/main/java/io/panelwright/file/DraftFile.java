package io.panelwright.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A temporary file with the next content of a file.
 *
 * <p>Its name cannot be guessed, and it is created exclusively, so that a link of another user is
 * not followed. It is deleted on {@link #close}, and at the end of the process.
 */
final class DraftFile implements AutoCloseable {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path path;

  private DraftFile(Path path) {
    this.path = path;
  }

  /** Creates a draft in a folder, with this content. */
  static DraftFile create(Path folder, ByteBuffer content) throws IOException {
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    var draft =
        new DraftFile(folder.resolve(".panelwright-" + HexFormat.of().formatHex(random) + ".tmp"));
    try (FileChannel channel = draft.open()) {
      while (content.hasRemaining()) {
        channel.write(content);
      }
      channel.force(true);
      return draft;
    } catch (IOException | RuntimeException e) {
      draft.close();
      throw e;
    }
  }

  private FileChannel open() throws IOException {
    try {
      // Unlike other hooks, it runs after the hooks that write the list of running processes.
      path.toFile().deleteOnExit();
    } catch (IllegalStateException e) {
      throw new IOException("this process is ending", e);
    }
    return FileChannel.open(
        path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
