package io.panelwright.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntSupplier;

/** Keeps two commands from starting or stopping the same stack at once. */
final class StackLock {

  private StackLock() {}

  /**
   * Works while nobody else does in this folder, which is made where it is missing.
   *
   * @throws StackException when another command has it
   */
  static int holding(Path folder, IntSupplier work) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StackException(folder + " cannot be made: " + e, e);
    }
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!locks(channel)) {
        throw new StackException(
            "another command starts or stops the stack in "
                + folder
                + "\n  → wait for it, or end it");
      }
      return work.getAsInt();
    } catch (IOException e) {
      throw new StackException(folder + " cannot be used: " + e, e);
    }
  }

  /** The lock ends with the channel, and with this process. */
  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
