package io.panelwright.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the parts say: a file for each, and one for its run before. */
final class Logs {

  /** The last lines are looked for in as many bytes. */
  private static final int TAIL = 256 << 10;

  private final Path folder;

  Logs(Path stackFolder) {
    this.folder = stackFolder.resolve("logs");
  }

  Path file(String part) {
    return folder.resolve(part + ".log");
  }

  /** An empty file for a part that starts; the old one is kept until the next start. */
  Path begin(String part) {
    Path file = file(part);
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        Files.move(file, folder.resolve(part + ".before.log"), StandardCopyOption.REPLACE_EXISTING);
      }
      return Files.createFile(file);
    } catch (IOException e) {
      throw new StackException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** The last lines of a part's log; none when there is none. */
  List<String> last(String part, int lines) {
    Path file = file(part);
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, in.length() - TAIL);
      byte[] bytes = new byte[(int) (in.length() - from)];
      in.seek(from);
      in.readFully(bytes);
      List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - Math.max(0, lines)), all.size());
    } catch (IOException e) {
      throw new StackException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
