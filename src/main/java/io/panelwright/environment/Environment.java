package io.panelwright.environment;

import io.panelwright.text.Position;
import java.util.LinkedHashMap;
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
 * @param values what differs in the dashboards
 */
public record Environment(
    String name,
    Position position,
    Optional<String> grafana,
    Optional<String> api,
    Optional<FolderAddress> folder,
    Optional<CredentialReferences> credentials,
    EnvironmentValues values) {

  /**
   * The same environment for programs that know datasources by their uids only: filters of
   * datasource variables then match uids, not names.
   */
  public Environment withUidsAsNames() {
    return new Environment(
        name, position, grafana, api, folder, credentials, values.withUidsAsNames());
  }

  /** The uids of datasources there by those of the source; empty if they are the same. */
  public Map<String, String> datasourceUids() {
    Map<String, String> uids = new LinkedHashMap<>();
    values
        .datasources()
        .ifPresent(mapping -> mapping.byUid().forEach((uid, there) -> uids.put(uid, there.uid())));
    return uids;
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

  /** The credentials of a Grafana, as references to the places where the secrets are. */
  public sealed interface CredentialReferences {

    /** A token of a service account. */
    record TokenReference(SecretReference token) implements CredentialReferences {}

    /** User and password of HTTP basic authentication. */
    record UserReference(SecretReference user, SecretReference password)
        implements CredentialReferences {}
  }

  /** A secret that is not in the configuration itself. */
  public sealed interface SecretReference {

    /** The position of the reference in the configuration. */
    Position position();

    /** A secret in an environment variable. */
    record InVariable(String variable, Position position) implements SecretReference {}

    /**
     * A secret in a file.
     *
     * @param path relative to the project's folder
     */
    record InFile(String path, Position position) implements SecretReference {}

    /** A text that is not secret, such as the name of a user. */
    record NotSecret(String text, Position position) implements SecretReference {}
  }
}
