package io.panelwright.stack;

import io.panelwright.file.FileFailure;
import io.panelwright.file.RegularFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log files of the services, of the current and the previous run. */
final class LogFiles {

  /** The size of the end of the file in which lines are searched. */
  private static final int MAX_TAIL_BYTES = 256 << 10;

  private final Path folder;

  LogFiles(Path stackFolder) {
    this.folder = stackFolder.resolve("logs");
  }

  Path file(String service) {
    return folder.resolve(service + ".log");
  }

  /** Creates an empty log file; the old one is kept until the next start. */
  Path rotate(String service) {
    Path file = file(service);
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        Files.move(
            file, folder.resolve(service + ".before.log"), StandardCopyOption.REPLACE_EXISTING);
      }
      return Files.createFile(file);
    } catch (IOException e) {
      throw new StackException(file + " cannot be written: " + FileFailure.reason(e), e);
    }
  }

  private static RandomAccessFile open(Path file) throws IOException {
    RegularFile.require(file);
    return new RandomAccessFile(file.toFile(), "r");
  }

  /** The last lines of a log; empty without a log. */
  List<String> tail(String service, int lines) {
    Path file = file(service);
    if (!Files.exists(file)) {
      return List.of();
    }
    try (RandomAccessFile in = open(file)) {
      long from = Math.max(0, in.length() - MAX_TAIL_BYTES);
      byte[] bytes = new byte[(int) (in.length() - from)];
      in.seek(from);
      in.readFully(bytes);
      List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - Math.max(0, lines)), all.size());
    } catch (IOException e) {
      throw new StackException(file + " cannot be read: " + FileFailure.reason(e), e);
    }
  }
}
