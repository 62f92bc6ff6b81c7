package io.panelwright.stack;

import io.panelwright.contract.ComposeProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A compose project whose files were found.
 *
 * @param project what the contract says of it
 * @param name by which Docker knows it
 * @param source where the files are from, for people
 * @param isRunning whether Docker says that it runs
 */
record FoundProject(
    ComposeProject project, String name, List<Path> files, String source, boolean isRunning) {

  FoundProject {
    files = List.copyOf(files);
  }

  /** The arguments of {@code docker compose} for a command on it. */
  List<String> arguments(List<String> command) {
    List<String> arguments = new ArrayList<>(List.of("-p", name));
    files.forEach(file -> arguments.addAll(List.of("-f", file.toString())));
    arguments.addAll(command);
    return arguments;
  }

  /** Its name, its files, and where they are from. */
  String title() {
    return name
        + ", "
        + source
        + ": "
        + files.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
