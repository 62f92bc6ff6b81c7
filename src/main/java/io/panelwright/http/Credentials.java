package io.panelwright.http;

import java.util.Optional;
import java.util.function.Function;

/**
 * Who asks, as the environment says. With the prefix {@code PROMETHEUS}:
 *
 * <ul>
 *   <li>{@code PROMETHEUS_USER} and {@code PROMETHEUS_PASSWORD};
 *   <li>or {@code PROMETHEUS_TOKEN};
 *   <li>{@code PROMETHEUS_HEADERS}, lines such as {@code X-Scope-OrgID: team}.
 * </ul>
 *
 * Each but the user may be given as a file that holds it: {@code PROMETHEUS_TOKEN_FILE}.
 */
public final class Credentials {

  private final String prefix;
  private final Function<String, Optional<String>> environment;
  private final Function<String, String> files;

  private Credentials(
      String prefix,
      Function<String, Optional<String>> environment,
      Function<String, String> files) {
    this.prefix = prefix;
    this.environment = environment;
    this.files = files;
  }

  /**
   * Reads the variables that start with a prefix.
   *
   * @param environment the value of a variable
   * @param files the text of a file, by its path
   * @throws IllegalArgumentException when they contradict each other; the message repeats no value
   */
  public static Authentication read(
      String prefix,
      Function<String, Optional<String>> environment,
      Function<String, String> files) {
    return new Credentials(prefix, environment, files).authentication();
  }

  private Authentication authentication() {
    Optional<String> user = environment.apply(name("USER"));
    Optional<String> password = value("PASSWORD");
    Optional<String> token = value("TOKEN");
    if (user.isPresent() != password.isPresent()) {
      throw faulty(name("USER") + " and " + name("PASSWORD") + " belong together: give both");
    }
    if (user.isPresent() && token.isPresent()) {
      throw faulty(name("USER") + " and " + name("TOKEN") + " exclude each other: keep one");
    }
    Authentication who =
        token
            .map(text -> Authentication.bearer(secret("TOKEN", text)))
            .or(() -> user.map(u -> Authentication.basic(u, secret("PASSWORD", password.get()))))
            .orElse(Authentication.none());
    for (String line : value("HEADERS").orElse("").lines().filter(l -> !l.isBlank()).toList()) {
      who = withHeader(who, line);
    }
    return who;
  }

  private Authentication withHeader(Authentication who, String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw faulty(name("HEADERS") + " has a line without a colon: expected Name: value");
    }
    return who.and(line.substring(0, colon).strip(), secret("HEADERS", line.substring(colon + 1)));
  }

  private Optional<String> value(String what) {
    Optional<String> value = environment.apply(name(what));
    Optional<String> file = environment.apply(name(what) + "_FILE");
    if (value.isPresent() && file.isPresent()) {
      throw faulty(name(what) + " and " + name(what) + "_FILE exclude each other: keep one");
    }
    return value.or(() -> file.map(files));
  }

  private Secret secret(String what, String text) {
    try {
      return Secret.of(text);
    } catch (IllegalArgumentException e) {
      throw faulty(name(what) + ": " + e.getMessage());
    }
  }

  private String name(String what) {
    return prefix + "_" + what;
  }

  private static IllegalArgumentException faulty(String message) {
    return new IllegalArgumentException(message);
  }
}
