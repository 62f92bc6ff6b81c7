package io.panelwright.environment;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.text.Position;
import java.util.Map;
import java.util.Optional;

/**
 * A Grafana server, and what differs there from the source.
 *
 * @param name such as {@code production}
 * @param position of its entry in {@code .panelwright.yaml}
 * @param grafana the URL of the server
 * @param api {@code classic}, {@code v1} or {@code v2}
 * @param folder the folder of its dashboards
 * @param credentials where user, password or token are
 * @param datasources the uid there, by the uid of the source
 * @param variables the default value of a variable, by its name
 * @param thresholds Grafana's {@code thresholds} object, by the key of the panel
 */
public record Environment(
    String name,
    Position position,
    Optional<String> grafana,
    Optional<String> api,
    Optional<FolderAddress> folder,
    Optional<SecretReference> credentials,
    Map<String, String> datasources,
    Map<String, Json> variables,
    Map<String, JsonObject> thresholds) {

  public Environment {
    datasources = Map.copyOf(datasources);
    variables = Map.copyOf(variables);
    thresholds = Map.copyOf(thresholds);
  }

  /**
   * A folder of Grafana.
   *
   * @param text a uid, a title, or a path of titles such as {@code Trading/Live}
   */
  public record FolderAddress(Kind kind, String text) {

    /** How a folder is addressed. */
    public enum Kind {
      UID,
      TITLE_OR_PATH
    }
  }

  /** A secret that is not in the configuration itself. */
  public sealed interface SecretReference {

    /** A token in an environment variable. */
    record EnvironmentVariable(String variable) implements SecretReference {}

    /** A token in a file, relative to the configuration. */
    record TokenFile(String path) implements SecretReference {}
  }
}
