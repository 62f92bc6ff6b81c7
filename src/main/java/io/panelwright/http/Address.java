package io.panelwright.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a service is.
 *
 * @param url scheme, host, port and path, without a slash at the end and without secrets
 * @param authentication what a user and password in the address become
 */
record Address(String url, Authentication authentication) {

  /**
   * @throws IllegalArgumentException when the text is no address of a service; the message repeats
   *     no password
   */
  static Address of(String text) {
    URI uri = uri(text);
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getRawAuthority() == null) {
      throw faulty(text, "expected such as http://localhost:9090");
    }
    if (uri.getHost() == null) {
      throw faulty(text, "its host is no name that DNS allows, or its port no number");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw faulty(text, "expected no ? or # in it");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = uri.getRawPath().replaceFirst("/+$", "");
    return new Address(
        uri.getScheme() + "://" + uri.getHost() + port + path,
        Optional.ofNullable(uri.getRawUserInfo())
            .map(Address::authentication)
            .orElse(Authentication.none()));
  }

  private static URI uri(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw faulty(text, "it has a character that no URL has");
    }
  }

  private static Authentication authentication(String user) {
    String[] parts = user.split(":", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("the address has a user without a password");
    }
    return Authentication.basic(decoded(parts[0]), Secret.of(decoded(parts[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException faulty(String text, String what) {
    String shown = text.replaceFirst("//[^/]*@", "//" + Secret.HIDDEN + "@");
    return new IllegalArgumentException("\"" + shown + "\" is no address of a service: " + what);
  }
}
