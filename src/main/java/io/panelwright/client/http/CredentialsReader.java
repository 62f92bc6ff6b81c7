package io.panelwright.client.http;

import java.util.Optional;
import java.util.function.Function;

/**
 * Reads credentials from environment variables. With the prefix {@code PROMETHEUS}:
 *
 * <ul>
 *   <li>{@code PROMETHEUS_USER} and {@code PROMETHEUS_PASSWORD};
 *   <li>or {@code PROMETHEUS_TOKEN};
 *   <li>{@code PROMETHEUS_HEADERS}, with lines such as {@code X-Scope-OrgID: team}.
 * </ul>
 *
 * Each variable except the user also exists with the path of a file: {@code PROMETHEUS_TOKEN_FILE}.
 */
public final class CredentialsReader {

  private final String prefix;
  private final Function<String, Optional<String>> environment;
  private final Function<String, String> files;

  private CredentialsReader(
      String prefix,
      Function<String, Optional<String>> environment,
      Function<String, String> files) {
    this.prefix = prefix;
    this.environment = environment;
    this.files = files;
  }

  /**
   * Reads the variables with a prefix.
   *
   * @param environment returns the value of a variable
   * @param files returns the text of a file
   * @throws IllegalArgumentException if the variables contradict each other; the message contains
   *     no value
   */
  public static Authentication read(
      String prefix,
      Function<String, Optional<String>> environment,
      Function<String, String> files) {
    return new CredentialsReader(prefix, environment, files).authentication();
  }

  private Authentication authentication() {
    Optional<String> user = environment.apply(name("USER"));
    Optional<String> password = value("PASSWORD");
    Optional<String> token = value("TOKEN");
    if (user.isPresent() != password.isPresent()) {
      throw invalid(
          name("USER") + " and " + name("PASSWORD") + " are only valid together: set both");
    }
    if (user.isPresent() && token.isPresent()) {
      throw invalid(name("USER") + " and " + name("TOKEN") + " exclude each other: unset one");
    }
    Authentication result =
        token
            .map(text -> Authentication.bearer(secret("TOKEN", text)))
            .or(() -> user.map(u -> Authentication.basic(u, secret("PASSWORD", password.get()))))
            .orElse(Authentication.none());
    for (String line : value("HEADERS").orElse("").lines().filter(l -> !l.isBlank()).toList()) {
      result = withHeader(result, line);
    }
    return result;
  }

  private Authentication withHeader(Authentication authentication, String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw invalid(name("HEADERS") + " has a line without a colon: expected \"Name: value\"");
    }
    return authentication.and(
        line.substring(0, colon).strip(), secret("HEADERS", line.substring(colon + 1)));
  }

  private Optional<String> value(String suffix) {
    Optional<String> value = environment.apply(name(suffix));
    Optional<String> file = environment.apply(name(suffix) + "_FILE");
    if (value.isPresent() && file.isPresent()) {
      throw invalid(name(suffix) + " and " + name(suffix) + "_FILE exclude each other: unset one");
    }
    return value.or(() -> file.map(files));
  }

  private Secret secret(String suffix, String text) {
    try {
      return Secret.of(text);
    } catch (IllegalArgumentException e) {
      throw invalid(name(suffix) + ": " + e.getMessage());
    }
  }

  private String name(String suffix) {
    return prefix + "_" + suffix;
  }

  private static IllegalArgumentException invalid(String message) {
    return new IllegalArgumentException(message);
  }
}
