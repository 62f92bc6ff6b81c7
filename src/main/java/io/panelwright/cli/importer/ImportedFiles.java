package io.panelwright.cli.importer;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The output files of one dashboard; never overwrites a file that import did not write. */
final class ImportedFiles {

  private final Console console;

  /** The texts by path, in the order in which they were added. */
  private final Map<Path, String> texts = new LinkedHashMap<>();

  private final ImportOutputs outputs;

  ImportedFiles(Console console, ImportOutputs outputs) {
    this.console = console;
    this.outputs = outputs;
  }

  /** The result of writing a file. */
  enum WriteStatus {
    NEW("wrote", "would write"),
    CHANGED("rewrote", "would rewrite"),
    UNCHANGED("unchanged", "unchanged"),
    /** The file must not be overwritten. */
    REFUSED("kept", "would keep"),
    /** Another dashboard of this run has the same output file. */
    TAKEN("kept", "would keep");

    private final String done;
    private final String planned;

    WriteStatus(String done, String planned) {
      this.done = done;
      this.planned = planned;
    }

    String label(boolean dryRun) {
      return dryRun ? planned : done;
    }

    boolean isRefused() {
      return this == REFUSED || this == TAKEN;
    }
  }

  /** Whether another dashboard of this run has an output file. */
  boolean isTaken(Path file) {
    return outputs.contains(file);
  }

  /** Adds a file to be written. */
  void add(Path file, String text) {
    texts.put(file, text);
  }

  /** The number of lines of all files. */
  int lines() {
    return texts.values().stream().mapToInt(text -> (int) text.lines().count()).sum();
  }

  Map<Path, String> texts() {
    return texts;
  }

  /** The result that writing each file would have. */
  Map<Path, WriteStatus> statuses() {
    Map<Path, WriteStatus> statuses = new LinkedHashMap<>();
    texts.forEach((file, text) -> statuses.put(file, status(console.resolve(file), text)));
    return statuses;
  }

  private WriteStatus status(Path file, String text) {
    if (outputs.contains(file)) {
      return WriteStatus.TAKEN;
    }
    if (AtomicFiles.hasContent(file, text)) {
      return WriteStatus.UNCHANGED;
    }
    Optional<String> before = AtomicFiles.readText(file);
    if (before.isEmpty()) {
      return WriteStatus.NEW;
    }
    return GeneratedFileMarker.isOverwritable(before.get(), text)
        ? WriteStatus.CHANGED
        : WriteStatus.REFUSED;
  }

  /**
   * Writes the files that change, or none if one of them must not be overwritten.
   *
   * @return the result of each file
   */
  Map<Path, WriteStatus> write() {
    Map<Path, WriteStatus> statuses = statuses();
    if (statuses.values().stream().noneMatch(WriteStatus::isRefused)) {
      List<Path> changed = new ArrayList<>(statuses.keySet());
      changed.removeIf(file -> statuses.get(file) == WriteStatus.UNCHANGED);
      changed.forEach(file -> AtomicFiles.write(console.resolve(file), texts.get(file)));
    }
    return statuses;
  }
}
