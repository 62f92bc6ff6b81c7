package io.panelwright.client.http;

import io.panelwright.text.SecretRedactor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Request headers with credentials. Their values are never printed. */
public final class Authentication {

  private static final Authentication NONE = new Authentication(List.of(), SecretRedactor.NONE);
  private static final URI ANY_URI = URI.create("http://localhost");

  /** The secrets, and their encodings in headers. */
  private final SecretRedactor redactor;

  private final List<Header> headers;

  private record Header(String name, Secret value) {}

  private Authentication(List<Header> headers, SecretRedactor redactor) {
    this.headers = List.copyOf(headers);
    this.redactor = redactor;
  }

  /** No credentials. */
  public static Authentication none() {
    return NONE;
  }

  /**
   * HTTP basic authentication.
   *
   * @throws IllegalArgumentException if the user name is empty or has a colon
   */
  public static Authentication basic(String user, Secret password) {
    if (user.isEmpty() || user.contains(":")) {
      throw new IllegalArgumentException(
          "user name \"" + user + "\": expected a text without a colon");
    }
    String pair = user + ":" + password.reveal();
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return NONE.and("Authorization", Secret.of("Basic " + encoded), encoded, password.reveal());
  }

  /** A bearer token, such as that of a Grafana service account. */
  public static Authentication bearer(Secret token) {
    return NONE.and("Authorization", Secret.of("Bearer " + token.reveal()), token.reveal());
  }

  /**
   * Adds a header such as {@code X-Scope-OrgID}.
   *
   * @throws IllegalArgumentException if the HTTP client does not allow to set the header
   */
  public Authentication and(String header, Secret value) {
    return and(header, value, value.reveal());
  }

  private Authentication and(String header, Secret value, String... secrets) {
    requireValid(header, value);
    List<Header> allHeaders = new ArrayList<>(headers);
    allHeaders.add(new Header(header, value));
    SecretRedactor all = redactor;
    for (String secret : secrets) {
      all = all.with(secret);
    }
    return new Authentication(allHeaders, all);
  }

  private static void requireValid(String name, Secret value) {
    HttpRequest.Builder request = HttpRequest.newBuilder(ANY_URI);
    try {
      request.header(name, "x");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "header \"" + name + "\" cannot be set: expected a name such as X-Scope-OrgID", e);
    }
    try {
      request.header(name, value.reveal());
    } catch (IllegalArgumentException e) {
      // Without the cause, whose message contains the value.
      throw new IllegalArgumentException(
          "header \"" + name + "\" cannot be set: its secret has a character outside ISO 8859-1");
    }
  }

  boolean isNone() {
    return headers.isEmpty();
  }

  void addTo(HttpRequest.Builder request) {
    headers.forEach(header -> request.setHeader(header.name, header.value.reveal()));
  }

  /** Replaces the secrets in texts: a service may repeat request headers in its response. */
  public SecretRedactor redactor() {
    return redactor;
  }

  /** The names of the headers. */
  @Override
  public String toString() {
    return headers.isEmpty()
        ? "no authentication"
        : headers.stream().map(Header::name).collect(Collectors.joining(", "));
  }
}
