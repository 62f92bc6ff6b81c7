package io.panelwright.client.http;

import io.panelwright.text.SecretRedactor;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The URL of a service.
 *
 * @param url scheme, host, port and path, without a trailing slash and without credentials
 * @param authentication the user and password of the URL, if it has them
 */
record ServiceUrl(String url, Authentication authentication) {

  private static final int MAX_PORT = 65_535;

  /**
   * Parses a URL.
   *
   * @throws IllegalArgumentException if the text is not an http or https URL without query and
   *     fragment; the message contains no password
   */
  static ServiceUrl parse(String text) {
    URI uri = uri(text);
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getRawAuthority() == null) {
      throw invalid(text, "expected a URL such as http://localhost:9090");
    }
    if (uri.getHost() == null) {
      throw invalid(text, "the host is not a valid DNS name, or the port is not a number");
    }
    if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
      throw invalid(
          text, "the port is " + uri.getPort() + ", expected a number from 1 to " + MAX_PORT);
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw invalid(text, "expected no ? or #");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = uri.getRawPath().replaceFirst("/+$", "");
    return new ServiceUrl(
        uri.getScheme() + "://" + uri.getHost() + port + path,
        Optional.ofNullable(uri.getRawUserInfo())
            .map(ServiceUrl::authentication)
            .orElse(Authentication.none()));
  }

  private static URI uri(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw invalid(text, "it has a character that is not allowed in URLs");
    }
  }

  private static Authentication authentication(String userInfo) {
    String[] parts = userInfo.split(":", 2);
    if (parts.length < 2 || parts[1].isEmpty()) {
      throw new IllegalArgumentException("the URL has a user without a password");
    }
    return Authentication.basic(decode(parts[0]), Secret.of(decode(parts[1])));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException invalid(String text, String reason) {
    String redacted = text;
    for (String secret : UrlSecrets.find(text)) {
      redacted = redacted.replace(secret, SecretRedactor.REPLACEMENT);
    }
    // A query may contain a token.
    redacted = redacted.replaceFirst("(?s)([?#]).*", "$1" + SecretRedactor.REPLACEMENT);
    return new IllegalArgumentException(
        "\"" + redacted + "\" is not the URL of a service: " + reason);
  }
}
