package io.panelwright.cli.importer;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The output files of one dashboard; never overwrites a file that import did not write. */
final class ImportedFiles {

  private final Console console;

  /** The texts by path, in the order in which they were added. */
  private final Map<Path, String> texts = new LinkedHashMap<>();

  /** The files that the whole run has written so far. */
  private final Set<Path> written;

  ImportedFiles(Console console, Set<Path> written) {
    this.console = console;
    this.written = written;
  }

  /** The result of writing a file. */
  enum WriteStatus {
    NEW("wrote", "would write"),
    CHANGED("rewrote", "would rewrite"),
    UNCHANGED("unchanged", "unchanged"),
    REFUSED("kept", "would keep");

    private final String done;
    private final String planned;

    WriteStatus(String done, String planned) {
      this.done = done;
      this.planned = planned;
    }

    String label(boolean dryRun) {
      return dryRun ? planned : done;
    }
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
    if (written.contains(file)) {
      return WriteStatus.REFUSED;
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
    if (!statuses.containsValue(WriteStatus.REFUSED)) {
      List<Path> changed = new ArrayList<>(statuses.keySet());
      changed.removeIf(file -> statuses.get(file) == WriteStatus.UNCHANGED);
      changed.forEach(file -> AtomicFiles.write(console.resolve(file), texts.get(file)));
      statuses.keySet().forEach(file -> written.add(console.resolve(file)));
    }
    return statuses;
  }

  /** Files of the same dashboard from an earlier import that are no longer part of the output. */
  List<Path> staleFiles() {
    List<Path> stale = new ArrayList<>();
    Set<Path> folders = new LinkedHashSet<>();
    texts.keySet().forEach(file -> folders.add(file.getParent()));
    for (Path folder : folders) {
      for (Path name : AtomicFiles.list(console.resolve(folder))) {
        Path file = folder.resolve(name);
        if (!texts.containsKey(file)
            && !written.contains(console.resolve(file))
            && Files.isRegularFile(console.resolve(file))
            && AtomicFiles.readText(console.resolve(file))
                .filter(this::isOfSameDashboard)
                .isPresent()) {
          stale.add(file);
        }
      }
    }
    return stale;
  }

  private boolean isOfSameDashboard(String text) {
    return texts.values().stream()
        .limit(1)
        .anyMatch(own -> GeneratedFileMarker.isOverwritable(text, own));
  }
}
