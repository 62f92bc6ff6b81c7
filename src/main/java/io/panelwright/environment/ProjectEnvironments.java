package io.panelwright.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The environments of a project.
 *
 * @param project the name of the project in the messages of saves
 * @param byName in the order of the configuration
 */
public record ProjectEnvironments(Optional<String> project, Map<String, Environment> byName) {

  /** No project name and no environments. */
  public static final ProjectEnvironments NONE =
      new ProjectEnvironments(Optional.empty(), Map.of());

  public ProjectEnvironments {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }
}
