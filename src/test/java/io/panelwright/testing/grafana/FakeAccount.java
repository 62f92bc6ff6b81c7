package io.panelwright.testing.grafana;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An account of the fake server.
 *
 * @param login for the administrator of the server, {@code admin}
 * @param role {@code Viewer}, {@code Editor} or {@code Admin}
 * @param isService whether it is a service account with a token
 */
record FakeAccount(String login, String role, boolean isService) {

  /** The administrator of the server: a person in the browser. */
  static final FakeAccount ADMIN = new FakeAccount("admin", "Admin", false);

  /** The account of requests without credentials. */
  static final FakeAccount NONE = new FakeAccount("", "None", false);

  private static final List<String> ROLES = List.of("Viewer", "Editor", "Admin");
  private static final String BASIC =
      "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));

  /** The token of the service account with a role. */
  static String token(String role) {
    if (!ROLES.contains(role)) {
      throw new IllegalArgumentException("role: expected one of " + ROLES + ", found " + role);
    }
    return "glsa_" + role + "00000000000000000000_fake0000";
  }

  /** The account of an {@code Authorization} header; empty if the credentials are wrong. */
  static Optional<FakeAccount> of(String header) {
    if (header.equals(BASIC)) {
      return Optional.of(ADMIN);
    }
    return ROLES.stream()
        .filter(role -> header.equals("Bearer " + token(role)))
        .findFirst()
        .map(role -> new FakeAccount("setup-" + role.toLowerCase(Locale.ROOT), role, true));
  }

  boolean isAdmin() {
    return role.equals("Admin");
  }

  boolean canWrite() {
    return !role.equals("Viewer");
  }

  /** The name in the annotations of the resource API. */
  String identity() {
    return isService ? "service-account:eg5ky5qp96ry8b" : "user:bg5kxs5zepekgf";
  }

  /** The name in the answers of the classic dashboard API. */
  String shownName() {
    return isService ? "Anonymous" : login;
  }
}
