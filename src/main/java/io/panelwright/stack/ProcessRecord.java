package io.panelwright.stack;

import io.panelwright.process.ProcessIdentity;
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
 * @param identity distinguishes it from later processes with its pid; empty if unknown
 * @param command the command that started it
 * @param configuration the fingerprint of its configuration; empty if an earlier version of this
 *     program started it
 */
record ProcessRecord(
    String name,
    long pid,
    Instant start,
    String identity,
    List<String> command,
    String configuration) {

  /** Start times depend on the boot time, which is rounded to a second. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  ProcessRecord {
    command = List.copyOf(command);
  }

  static ProcessRecord create(StackService service, Process process, String configuration) {
    return new ProcessRecord(
        service.name(),
        process.pid(),
        process.info().startInstant().orElseGet(Instant::now),
        ProcessIdentity.find(process.pid()).orElse(""),
        service.command(),
        configuration);
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

  /** Whether the command ends with these arguments. */
  boolean hasArguments(List<String> arguments) {
    int from = command.size() - arguments.size();
    return from >= 0 && command.subList(from, command.size()).equals(arguments);
  }

  private boolean isSameProcess(ProcessHandle process) {
    return identity.isEmpty()
        ? process.info().startInstant().filter(this::isSameStart).isPresent()
        : ProcessIdentity.find(pid).filter(identity::equals).isPresent();
  }

  private boolean isSameStart(Instant actual) {
    return Duration.between(start, actual).abs().compareTo(TOLERANCE) <= 0;
  }
}
