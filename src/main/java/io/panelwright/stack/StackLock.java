package io.panelwright.stack;

import io.panelwright.file.FileFailure;
import io.panelwright.file.RegularFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntSupplier;

/** A file lock that prevents two commands from changing the same stack at once. */
final class StackLock {

  private StackLock() {}

  /**
   * Runs work with the lock of a folder, which is created if necessary.
   *
   * @throws StackException if another command has the lock
   */
  static int runLocked(Path folder, IntSupplier work) {
    Path lock = folder.resolve("lock");
    try {
      Files.createDirectories(folder);
      RegularFile.require(lock);
    } catch (IOException e) {
      throw new StackException(lock + " cannot be used: " + FileFailure.reason(e), e);
    }
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!tryLock(channel)) {
        throw new StackException(
            "another command is starting or stopping the stack in "
                + folder
                + "\n  → wait until it is done, or stop it");
      }
      return work.getAsInt();
    } catch (IOException e) {
      throw new StackException(folder + " cannot be used: " + FileFailure.reason(e), e);
    }
  }

  /** The lock is released with the channel, and with this process. */
  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
