package io.panelwright.assertions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the folder of the project's files. Builds run the tests of a module in its own folder,
 * while the command line runs at the root.
 */
final class ProjectFolder {

  private ProjectFolder() {}

  /**
   * The folder, or the nearest one above it in the same repository, that has a file with one of
   * these names.
   */
  static Optional<Path> find(Path folder, String... names) {
    for (Path parent = folder.toAbsolutePath(); parent != null; parent = parent.getParent()) {
      if (Stream.of(names).map(parent::resolve).anyMatch(Files::exists)) {
        return Optional.of(parent);
      }
      if (Files.exists(parent.resolve(".git"))) {
        break;
      }
    }
    return Optional.empty();
  }
}
