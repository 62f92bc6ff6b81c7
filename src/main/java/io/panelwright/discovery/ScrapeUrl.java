package io.panelwright.discovery;

import io.panelwright.client.http.Request;
import io.panelwright.exposition.ExpositionFormat;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The URL of a target's metrics.
 *
 * @param service scheme, host and port, with credentials if the URL has them
 * @param request with the path, {@code /metrics} without one, and the parameters
 */
record ScrapeUrl(String service, Request request) {

  private static final String DEFAULT_PATH = "/metrics";

  /**
   * Splits a URL.
   *
   * @throws IllegalArgumentException if it is not a URL
   */
  static ScrapeUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      // Without the cause, whose message has the whole URL.
      throw new IllegalArgumentException(
          "\"" + redact(text) + "\" has a character that is not allowed in URLs");
    }
    if (uri.getRawAuthority() == null) {
      throw new IllegalArgumentException(
          "\"" + redact(text) + "\" is not a URL such as http://localhost:8080/metrics");
    }
    String path =
        uri.getRawPath().isEmpty() || uri.getRawPath().equals("/")
            ? DEFAULT_PATH
            : uri.getRawPath();
    Request request = Request.get(path).accepting(ExpositionFormat.ACCEPT);
    if (uri.getRawQuery() != null) {
      for (String parameter : uri.getRawQuery().split("&")) {
        String[] parts = parameter.split("=", 2);
        request = request.with(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
      }
    }
    return new ScrapeUrl(uri.getScheme() + "://" + uri.getRawAuthority(), request);
  }

  /** Without a user and password, and without parameters, which may contain a token. */
  private static String redact(String text) {
    return text.replaceFirst("(?s)^([A-Za-z]+://)?.*@", "$1").replaceFirst("(?s)[?#].*", "");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
