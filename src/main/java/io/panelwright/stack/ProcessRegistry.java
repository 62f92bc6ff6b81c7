package io.panelwright.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.panelwright.file.FileFailure;
import io.panelwright.file.FileReplacement;
import io.panelwright.file.RegularFile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonWriter;
import io.panelwright.json.RecordReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The started processes that were not stopped yet, in the file {@code running.json}. */
final class ProcessRegistry {

  /** A stack has about ten processes. */
  private static final int MAX_BYTES = 1 << 20;

  private final Path file;
  private final Map<String, ProcessRecord> processes = new LinkedHashMap<>();

  private ProcessRegistry(Path file) {
    this.file = file;
  }

  /** The JSON of the file. */
  private record Content(@JsonAlias("parts") List<Entry> services) {}

  private record Entry(
      String name,
      long pid,
      String start,
      String identity,
      List<String> command,
      String configuration) {

    private ProcessRecord toRecord() {
      return new ProcessRecord(name, pid, Instant.parse(start), identity, command, configuration);
    }
  }

  /**
   * Reads the registry of a folder; empty without a file.
   *
   * @throws StackException if the file exists but cannot be read
   */
  static ProcessRegistry read(Path folder) {
    var registry = new ProcessRegistry(folder.resolve("running.json"));
    try {
      RegularFile.read(registry.file, MAX_BYTES)
          .map(bytes -> RecordReader.read(new String(bytes, UTF_8), Content.class))
          .ifPresent(
              content -> content.services().forEach(entry -> registry.put(entry.toRecord())));
      return registry;
    } catch (IOException e) {
      throw registry.unreadable(FileFailure.reason(e), e);
    } catch (JsonException | DateTimeException e) {
      throw registry.unreadable(e.getMessage(), e);
    }
  }

  private StackException unreadable(String reason, Exception cause) {
    return new StackException(
        file
            + ", the list of running processes, cannot be read: "
            + reason
            + "\n  → find the processes (ps ax), stop them, and delete the file",
        cause);
  }

  private static Json json(ProcessRecord process) {
    return Json.object()
        .with("name", process.name())
        .with("pid", process.pid())
        .with("start", process.start().toString())
        .with("identity", process.identity())
        .with("command", Json.strings(process.command()))
        .with("configuration", process.configuration());
  }

  private void put(ProcessRecord process) {
    processes.put(process.name(), process);
  }

  Collection<ProcessRecord> all() {
    return List.copyOf(processes.values());
  }

  Optional<ProcessRecord> find(String service) {
    return Optional.ofNullable(processes.get(service));
  }

  List<ProcessRecord> findAll(List<StackService> services) {
    return services.stream().flatMap(service -> find(service.name()).stream()).toList();
  }

  boolean isRunning(StackService service) {
    return find(service.name()).filter(ProcessRecord::isRunning).isPresent();
  }

  /** Adds a process, and writes the file. */
  void add(ProcessRecord process) {
    put(process);
    write();
  }

  /** Removes processes, and writes the file. */
  void remove(Collection<ProcessRecord> stopped) {
    stopped.forEach(process -> processes.remove(process.name(), process));
    write();
  }

  /** Replaces the file atomically, so that a crash leaves the old or the new list. */
  private void write() {
    List<Json> services = processes.values().stream().map(ProcessRegistry::json).toList();
    try {
      FileReplacement.write(
          file, JsonWriter.pretty(Json.object().with("services", new JsonArray(services))));
    } catch (IOException e) {
      throw new StackException(file + " cannot be written: " + FileFailure.reason(e), e);
    }
  }
}
