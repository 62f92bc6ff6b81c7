package io.panelwright.stack;

import io.panelwright.contract.ComposeProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A compose project with its files.
 *
 * @param project the project in the contract
 * @param name the name in Docker
 * @param source the origin of the file list, for messages
 * @param isRunning whether Docker reports it as running
 */
record ResolvedComposeProject(
    ComposeProject project, String name, List<Path> files, String source, boolean isRunning) {

  ResolvedComposeProject {
    files = List.copyOf(files);
  }

  /** The arguments of {@code docker compose} for a command. */
  List<String> arguments(List<String> command) {
    List<String> arguments = new ArrayList<>(List.of("-p", name));
    files.forEach(file -> arguments.addAll(List.of("-f", file.toString())));
    arguments.addAll(command);
    return arguments;
  }

  /** The name, the files and their origin, for messages. */
  String title() {
    return name
        + ", "
        + source
        + ": "
        + files.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
