package io.panelwright.cli;

import io.panelwright.cli.CompiledProject.StaleClass;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the classes of dashboards with their sources, if these are in the same project. */
final class StaleClasses {

  private final Path directory;

  /**
   * @param directory the project folder, from which messages name files
   */
  StaleClasses(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  /**
   * Checks the folders and jars of classes.
   *
   * @throws CannotRunException if a class is older than its source
   */
  void check(List<? extends Class<?>> classes) {
    projects(classes).forEach(this::check);
  }

  private void check(CompiledProject project) {
    List<StaleClass> stale;
    try {
      stale = project.staleClasses();
    } catch (IOException e) {
      throw new CannotRunException(
          "the sources of "
              + shown(project.classes())
              + " cannot be read: "
              + AtomicFiles.failureReason(e),
          e);
    }
    if (!stale.isEmpty()) {
      throw new CannotRunException(message(project, stale));
    }
  }

  private String message(CompiledProject project, List<StaleClass> stale) {
    StaleClass first = stale.get(0);
    String others = stale.size() == 1 ? "" : " and " + (stale.size() - 1) + " more";
    boolean inFolder = Files.isDirectory(project.classes());
    return "a source was changed after its class was built"
        + "\n  source: "
        + shown(first.source())
        + others
        + (inFolder ? "\n  class: " : "\n  jar: ")
        + shown(first.classes())
        + "\n→ build it again: "
        + project.command(directory);
  }

  private String shown(Path file) {
    return Utf8File.displayName(file.startsWith(directory) ? directory.relativize(file) : file);
  }

  /** The projects with the sources of classes; none for the classes of a jar from elsewhere. */
  static List<CompiledProject> projects(List<? extends Class<?>> classes) {
    Set<Path> places = new LinkedHashSet<>();
    classes.forEach(type -> codeSource(type).ifPresent(places::add));
    return places.stream().flatMap(place -> CompiledProject.find(place).stream()).toList();
  }

  /** The folder or jar of a class; empty for other places, such as a jar inside of a jar. */
  private static Optional<Path> codeSource(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
