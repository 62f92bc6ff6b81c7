package io.panelwright.cli;

import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.Secret;
import io.panelwright.environment.Environment.SecretReference;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the credentials of a Grafana; the console never prints them. */
public final class GrafanaCredentials {

  private GrafanaCredentials() {}

  /**
   * The credentials of {@code GRAFANA_TOKEN}, or of {@code GRAFANA_USER} and {@code
   * GRAFANA_PASSWORD}.
   *
   * @throws CannotRunException if the variables contradict each other
   */
  public static Authentication read(Console console) {
    return DatasourceOptions.authentication(console, "GRAFANA");
  }

  /**
   * The token that an environment refers to.
   *
   * @throws CannotRunException if the variable or file does not exist, or has no token
   */
  public static Authentication read(Console console, SecretReference reference) {
    Source source = source(console, reference);
    String text =
        source
            .text()
            .orElseThrow(
                () ->
                    new CannotRunException(
                        source.name() + " does not exist; credentials: refers to it"));
    try {
      Authentication authentication = Authentication.bearer(Secret.of(text));
      console.secrets().add(authentication.redactor());
      return authentication;
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(source.name() + ": " + e.getMessage(), e);
    }
  }

  private record Source(String name, Optional<String> text) {}

  private static Source source(Console console, SecretReference reference) {
    if (reference instanceof SecretReference.EnvironmentVariable variable) {
      return new Source(
          "environment variable " + variable.variable(),
          Optional.ofNullable(System.getenv(variable.variable())));
    }
    String file = ((SecretReference.TokenFile) reference).path();
    return new Source(file, AtomicFiles.readText(console.resolve(Path.of(file))));
  }
}
