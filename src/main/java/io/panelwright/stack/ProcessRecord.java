package io.panelwright.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A process in the registry.
 *
 * @param name the name of the service
 * @param start the start time reported by the system
 * @param program the executable reported by the system; empty if unknown
 * @param command the command that started it
 */
record ProcessRecord(String name, long pid, Instant start, String program, List<String> command) {

  /** Start times depend on the boot time, which is rounded to a second. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  ProcessRecord {
    command = List.copyOf(command);
  }

  static ProcessRecord create(StackService service, Process process) {
    ProcessHandle.Info info = process.info();
    return new ProcessRecord(
        service.name(),
        process.pid(),
        info.startInstant().orElseGet(Instant::now),
        info.command().orElse(""),
        service.command());
  }

  /** The process, if it is running; empty if another process has its pid by now. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSameProcess);
  }

  /** The running processes. */
  static List<ProcessHandle> alive(Collection<ProcessRecord> records) {
    return records.stream().flatMap(record -> record.process().stream()).toList();
  }

  boolean isRunning() {
    return process().isPresent();
  }

  private boolean isSameProcess(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    boolean isSameStart =
        info.startInstant()
            .filter(
                startInstant ->
                    Duration.between(start, startInstant).abs().compareTo(TOLERANCE) <= 0)
            .isPresent();
    return isSameStart && info.command().filter(path -> !path.equals(program)).isEmpty();
  }
}
