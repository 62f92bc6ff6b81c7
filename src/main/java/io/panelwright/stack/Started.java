package io.panelwright.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A process that was started, as it is remembered.
 *
 * @param name of its part
 * @param start when the system says that it began
 * @param program the file that it runs, as the system says; empty where it does not
 * @param command that started it
 */
record Started(String name, long pid, Instant start, String program, List<String> command) {

  /** The system computes starts from its boot, whose time is known to a second only. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  Started {
    command = List.copyOf(command);
  }

  static Started of(Part part, Process process) {
    ProcessHandle.Info info = process.info();
    return new Started(
        part.name(),
        process.pid(),
        info.startInstant().orElseGet(Instant::now),
        info.command().orElse(""),
        part.command());
  }

  /** The process, if it runs. Another one that has its number by now is not it. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
  }

  boolean isRunning() {
    return process().isPresent();
  }

  private boolean isSame(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    boolean sameStart =
        info.startInstant()
            .filter(begun -> Duration.between(start, begun).abs().compareTo(TOLERANCE) <= 0)
            .isPresent();
    return sameStart && info.command().filter(found -> !found.equals(program)).isEmpty();
  }
}
