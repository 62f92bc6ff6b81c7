package io.panelwright.cli.importer;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The output files of a whole run. */
final class ImportOutputs {

  private final Console console;

  /** The files of this run, for lookups only. */
  private final Set<Path> files = new HashSet<>();

  private final Set<Path> folders = new LinkedHashSet<>();
  private final Set<String> uids = new HashSet<>();

  /** The extensions of the files: an import to another format leaves nothing behind. */
  private final Set<String> extensions = new HashSet<>();

  ImportOutputs(Console console) {
    this.console = console;
  }

  /**
   * Checks the output folder before the work starts.
   *
   * @throws CannotRunException if files cannot be created in the folder
   */
  void checkFolder(Path out) {
    Path existing = console.resolve(out).toAbsolutePath().normalize();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new CannotRunException(
          "--out " + out + " is not possible: " + existing + " is not a folder");
    }
    if (!Files.isWritable(existing)) {
      throw new CannotRunException(
          "--out " + out + " is not possible: the folder " + existing + " is read-only");
    }
  }

  /** Whether an earlier dashboard of this run has this output file. */
  boolean contains(Path file) {
    return files.contains(console.resolve(file));
  }

  /** Adds the output files of a dashboard, also those that were not written. */
  void add(ImportedFiles imported) {
    for (Path file : imported.texts().keySet()) {
      files.add(console.resolve(file));
      Optional.ofNullable(file.getParent()).ifPresent(folders::add);
      extensions.add(extension(file));
    }
    imported.texts().values().stream()
        .limit(1)
        .flatMap(text -> GeneratedFileMarker.uid(text).stream())
        .forEach(uids::add);
  }

  /**
   * Files of this run's dashboards from an earlier import that are no longer part of the output.
   */
  List<Path> staleFiles() {
    List<Path> stale = new ArrayList<>();
    for (Path folder : folders) {
      for (Path name : AtomicFiles.list(console.resolve(folder))) {
        Path file = folder.resolve(name);
        boolean candidate = !contains(file) && extensions.contains(extension(file));
        if (candidate && Files.isRegularFile(console.resolve(file)) && isOfThisRun(file)) {
          stale.add(file);
        }
      }
    }
    return stale;
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  private boolean isOfThisRun(Path file) {
    return AtomicFiles.readText(console.resolve(file))
        .filter(text -> GeneratedFileMarker.isUnmodified(text))
        .flatMap(GeneratedFileMarker::uid)
        .filter(uids::contains)
        .isPresent();
  }
}
