package io.panelwright.cli.render;

import io.panelwright.cli.Console;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.text.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Names the files of findings from the project's root. */
final class SourceFileNames {

  /** Folders of Java sources in a Maven project. */
  private static final List<Path> SOURCES =
      List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"));

  private final Console console;

  /** Thousands of findings are in a few files. Only looked up, never iterated. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  SourceFileNames(Console console) {
    this.console = console;
  }

  /** The finding with its file named from the project's root, if the file exists there. */
  Finding fromRoot(Finding finding) {
    return finding
        .location()
        .position()
        .map(this::fromRoot)
        .map(position -> finding.at(new Location(Optional.of(position), finding.location().path())))
        .orElse(finding);
  }

  /** The position with its file named from the project's root, if the file exists there. */
  Position fromRoot(Position position) {
    String name = fromRoot(position.file());
    return name.equals(position.file())
        ? position
        : new Position(name, position.line(), position.column());
  }

  /** The file named from the project's root, if it exists there. */
  String fromRoot(String file) {
    return known.computeIfAbsent(file, this::find);
  }

  private String find(String file) {
    return SOURCES.stream()
        .map(folder -> folder.resolve(file))
        .filter(path -> Files.exists(console.resolve(path)))
        .map(path -> path.toString().replace('\\', '/'))
        .findFirst()
        .orElse(file);
  }
}
