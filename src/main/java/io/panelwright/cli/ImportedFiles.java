package io.panelwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that come of an import. None is written that somebody else wrote, or changed since. */
final class ImportedFiles {

  private final Console console;

  /** By path, in order. */
  private final Map<Path, String> texts = new LinkedHashMap<>();

  ImportedFiles(Console console) {
    this.console = console;
  }

  /** What becomes of a file. */
  enum Fate {
    NEW("wrote"),
    CHANGED("wrote anew"),
    UNCHANGED("unchanged"),
    REFUSED("kept");

    private final String word;

    Fate(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** Notes a file to be written. */
  void add(Path file, String text) {
    texts.put(file, text);
  }

  /** How many lines all of them have. */
  int lines() {
    return texts.values().stream().mapToInt(text -> (int) text.lines().count()).sum();
  }

  Map<Path, String> texts() {
    return texts;
  }

  /** What would become of each. */
  Map<Path, Fate> fates() {
    Map<Path, Fate> fates = new LinkedHashMap<>();
    texts.forEach((file, text) -> fates.put(file, fate(console.resolve(file), text)));
    return fates;
  }

  private static Fate fate(Path file, String text) {
    if (Output.holds(file, text)) {
      return Fate.UNCHANGED;
    }
    Optional<String> before = Output.text(file);
    if (before.isEmpty()) {
      return Fate.NEW;
    }
    return Signed.isOurs(before.get()) ? Fate.CHANGED : Fate.REFUSED;
  }

  /**
   * Writes those that change; all or, where one is somebody else's, none.
   *
   * @return what became of each
   */
  Map<Path, Fate> write() {
    Map<Path, Fate> fates = fates();
    if (!fates.containsValue(Fate.REFUSED)) {
      List<Path> changed = new ArrayList<>(fates.keySet());
      changed.removeIf(file -> fates.get(file) == Fate.UNCHANGED);
      changed.forEach(file -> Output.write(console.resolve(file), texts.get(file)));
    }
    return fates;
  }
}
