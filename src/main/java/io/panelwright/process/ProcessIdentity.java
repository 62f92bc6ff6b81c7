package io.panelwright.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Identifies a process beyond its pid, which another process may get later.
 *
 * <p>On Linux the identity is the boot of the machine and the start time in ticks since the boot. A
 * change of the machine's clock does not affect them, unlike {@link
 * ProcessHandle.Info#startInstant}.
 */
public final class ProcessIdentity {

  /** The index of the start time among the fields behind the program's name (proc(5)). */
  private static final int START_FIELD = 19;

  /** The state of a process that has ended, until its parent reads the exit code. */
  private static final String ZOMBIE = "Z";

  private static final Path PROC = Path.of("/proc");

  private ProcessIdentity() {}

  /** The identity of a running process; empty if it has ended or the system does not report it. */
  public static Optional<String> find(long pid) {
    try {
      String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
      byte[] stat = Files.readAllBytes(PROC.resolve(pid + "/stat"));
      String text = new String(stat, StandardCharsets.ISO_8859_1);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      return fields.length > START_FIELD && !fields[0].equals(ZOMBIE)
          ? Optional.of(boot + "/" + fields[START_FIELD])
          : Optional.empty();
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
