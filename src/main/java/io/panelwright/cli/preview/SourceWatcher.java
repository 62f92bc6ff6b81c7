package io.panelwright.cli.preview;

import io.panelwright.cli.CannotRunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Detects changes of files by their times and sizes, which every editor and file system has. */
final class SourceWatcher {

  private final Supplier<List<Path>> paths;
  private Map<Path, String> seen;

  /**
   * @param paths files, and folders whose files are watched
   */
  SourceWatcher(Supplier<List<Path>> paths) {
    this.paths = paths;
    this.seen = state();
  }

  /** Whether a file was changed, created or deleted since the last call. */
  boolean hasChanged() {
    Map<Path, String> now = state();
    boolean changed = !now.equals(seen);
    seen = now;
    return changed;
  }

  private Map<Path, String> state() {
    Map<Path, String> state = new TreeMap<>();
    for (Path path : existing(state)) {
      if (Files.isDirectory(path)) {
        addFolder(path, state);
      } else {
        add(path, state);
      }
    }
    return state;
  }

  /** The paths; that they cannot be read is a state, too, which ends when they can be read. */
  private List<Path> existing(Map<Path, String> state) {
    try {
      return paths.get();
    } catch (CannotRunException e) {
      state.put(Path.of(""), String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private static void addFolder(Path folder, Map<Path, String> state) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> add(file, state));
    } catch (IOException | UncheckedIOException e) {
      // A file has vanished meanwhile; the next call sees the folder without it.
      state.put(folder, String.valueOf(e.getMessage()));
    }
  }

  private static void add(Path file, Map<Path, String> state) {
    try {
      state.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
    } catch (IOException e) {
      state.put(file, "missing");
    }
  }
}
