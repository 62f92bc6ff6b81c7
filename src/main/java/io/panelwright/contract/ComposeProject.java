package io.panelwright.contract;

import java.util.List;
import java.util.Optional;

/**
 * A Docker Compose project on an operator's machine.
 *
 * @param serves ports that its services publish
 * @param candidates file patterns below the system's checkout, tried in order if Compose reports no
 *     files; every pattern of an inner list must match
 * @param nameVariable environment variable that overrides the name
 * @param fileVariable environment variable that overrides the files
 */
public record ComposeProject(
    String name,
    List<Integer> serves,
    List<List<String>> candidates,
    Optional<String> nameVariable,
    Optional<String> fileVariable) {

  public ComposeProject {
    serves = List.copyOf(serves);
    candidates = candidates.stream().map(List::copyOf).toList();
  }
}
