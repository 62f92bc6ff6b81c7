package io.panelwright.cli;

import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.Secret;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.environment.Environment.CredentialReferences;
import io.panelwright.environment.Environment.CredentialReferences.TokenReference;
import io.panelwright.environment.Environment.CredentialReferences.UserReference;
import io.panelwright.environment.Environment.SecretReference;
import io.panelwright.environment.Environment.SecretReference.InFile;
import io.panelwright.environment.Environment.SecretReference.InVariable;
import io.panelwright.environment.Environment.SecretReference.NotSecret;
import io.panelwright.text.SecretRedactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the credentials of a Grafana; the console never prints them. */
public final class GrafanaCredentials {

  private final Console console;
  private final Function<String, Optional<String>> variables;

  /**
   * @param variables returns the value of an environment variable
   */
  GrafanaCredentials(Console console, Function<String, Optional<String>> variables) {
    this.console = console;
    this.variables = variables;
  }

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
   * The credentials that an environment refers to. Prints a warning if other users of this machine
   * can read them.
   *
   * @throws CannotRunException if a variable or file does not exist, or has no secret
   */
  public static Authentication read(Console console, CredentialReferences references) {
    return new GrafanaCredentials(console, name -> Optional.ofNullable(System.getenv(name)))
        .authentication(references);
  }

  Authentication authentication(CredentialReferences references) {
    Authentication authentication =
        references instanceof UserReference user
            ? basic(user)
            : Authentication.bearer(secret(((TokenReference) references).token()));
    console.secrets().add(authentication.redactor());
    return authentication;
  }

  private Authentication basic(UserReference reference) {
    String user = text(reference.user()).strip();
    Secret password = secret(reference.password());
    try {
      return Authentication.basic(user, password);
    } catch (IllegalArgumentException e) {
      throw invalid(reference.user(), e.getMessage());
    }
  }

  private Secret secret(SecretReference reference) {
    String text = text(reference);
    console.secrets().add(SecretRedactor.NONE.with(text));
    try {
      return Secret.of(text);
    } catch (IllegalArgumentException e) {
      throw invalid(reference, e.getMessage());
    }
  }

  private String text(SecretReference reference) {
    if (reference instanceof InVariable variable) {
      return variables
          .apply(variable.variable())
          .orElseThrow(() -> invalid(reference, "the variable is not set: export it"));
    }
    if (reference instanceof InFile file) {
      return read(file);
    }
    return ((NotSecret) reference).text();
  }

  private String read(InFile reference) {
    Path file = console.resolve(Path.of(reference.path()));
    String text =
        AtomicFiles.readText(file)
            .orElseThrow(() -> invalid(reference, "the file does not exist: create it"));
    if (isWorldReadable(file)) {
      console.printFindings(
          List.of(
              Finding.warning(
                  "secret-file-readable",
                  Location.at(reference.position()),
                  "all users of this machine can read " + reference.path(),
                  "chmod 600 " + reference.path())));
    }
    return text;
  }

  /** Windows has no such permissions. */
  private static boolean isWorldReadable(Path file) {
    try {
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static CannotRunException invalid(SecretReference reference, String reason) {
    return new CannotRunException(
        reference.position() + ": " + describe(reference) + ": " + reason);
  }

  private static String describe(SecretReference reference) {
    if (reference instanceof InVariable variable) {
      return "environment variable " + variable.variable();
    }
    return reference instanceof InFile file
        ? file.path()
        : "\"" + ((NotSecret) reference).text() + "\"";
  }
}
