package io.panelwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files that come of an import. None is written that somebody else wrote, or changed since. */
final class ImportedFiles {

  private final Console console;

  /** By path, in order. */
  private final Map<Path, String> texts = new LinkedHashMap<>();

  /** What the whole run has written so far. */
  private final Set<Path> written;

  ImportedFiles(Console console, Set<Path> written) {
    this.console = console;
    this.written = written;
  }

  /** What becomes of a file. */
  enum Fate {
    NEW("wrote", "would write"),
    CHANGED("wrote anew", "would write anew"),
    UNCHANGED("unchanged", "unchanged"),
    REFUSED("kept", "would be kept");

    private final String done;
    private final String tried;

    Fate(String done, String tried) {
      this.done = done;
      this.tried = tried;
    }

    String word(boolean dryRun) {
      return dryRun ? tried : done;
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

  private Fate fate(Path file, String text) {
    if (written.contains(file)) {
      return Fate.REFUSED;
    }
    if (Output.holds(file, text)) {
      return Fate.UNCHANGED;
    }
    Optional<String> before = Output.text(file);
    if (before.isEmpty()) {
      return Fate.NEW;
    }
    return Signed.isOurs(before.get(), text) ? Fate.CHANGED : Fate.REFUSED;
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
      fates.keySet().forEach(file -> written.add(console.resolve(file)));
    }
    return fates;
  }

  /** Files of the same dashboard that an earlier import wrote and this one has no text for. */
  List<Path> leftovers() {
    List<Path> left = new ArrayList<>();
    Set<Path> folders = new LinkedHashSet<>();
    texts.keySet().forEach(file -> folders.add(file.getParent()));
    for (Path folder : folders) {
      for (Path name : Output.list(console.resolve(folder))) {
        Path file = folder.resolve(name);
        boolean ours =
            !texts.containsKey(file)
                && Files.isRegularFile(console.resolve(file))
                && Output.text(console.resolve(file)).filter(this::isOfThis).isPresent();
        if (ours) {
          left.add(file);
        }
      }
    }
    return left;
  }

  private boolean isOfThis(String text) {
    return texts.values().stream().limit(1).anyMatch(own -> Signed.isOurs(text, own));
  }
}
