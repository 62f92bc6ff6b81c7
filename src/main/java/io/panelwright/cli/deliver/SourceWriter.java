package io.panelwright.cli.deliver;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.sourceedit.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes edited sources; a file that another program changed in between stays as it is. */
final class SourceWriter {

  private final Console console;
  private final PullSources sources;

  SourceWriter(Console console, PullSources sources) {
    this.console = console;
    this.sources = sources;
  }

  /**
   * Writes the files that differ, each in one step.
   *
   * @return their names
   * @throws CannotRunException if a file changed since it was read, or cannot be written; the
   *     message names the files that are written already
   */
  List<String> write(SourceFiles before, SourceFiles after) {
    List<String> changed =
        new TreeMap<>(after.texts())
            .entrySet().stream()
                .filter(file -> !file.getValue().equals(before.texts().get(file.getKey())))
                .map(file -> file.getKey())
                .toList();
    for (String name : changed) {
      if (!AtomicFiles.hasContent(sources.path(name), before.texts().get(name))) {
        throw changedMeanwhile(name, List.of());
      }
    }
    List<String> written = new ArrayList<>();
    for (String name : changed) {
      replace(name, before.texts().get(name), after.texts().get(name), written);
      written.add(name);
      console.out().println("wrote " + name);
    }
    return written;
  }

  private void replace(String name, String old, String now, List<String> written) {
    Path file = sources.path(name);
    try {
      if (!AtomicFiles.replace(file, old, now)) {
        throw changedMeanwhile(name, written);
      }
    } catch (CannotRunException e) {
      throw written.isEmpty() || e.getMessage().contains("already written")
          ? e
          : new CannotRunException(e.getMessage() + already(written), e);
    }
  }

  private static CannotRunException changedMeanwhile(String name, List<String> written) {
    return new CannotRunException(
        name
            + " was changed by another program while pull ran, and stays as it is"
            + already(written)
            + "; run pull again");
  }

  private static String already(List<String> written) {
    return written.isEmpty() ? "" : "; already written: " + String.join(", ", written);
  }
}
