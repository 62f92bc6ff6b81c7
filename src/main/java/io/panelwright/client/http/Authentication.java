package io.panelwright.client.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Request headers with credentials. Their values are never printed. */
public final class Authentication {

  private static final Authentication NONE = new Authentication(List.of(), List.of());
  private static final URI ANY_URI = URI.create("http://localhost");

  /** A shorter value, such as the tenant "1", is not a secret: it occurs in other text. */
  private static final int MIN_SECRET_LENGTH = 4;

  /** Secrets, and their encodings in headers; the longest first. */
  private final List<String> hidden;

  private final List<Header> headers;

  private record Header(String name, Secret value) {}

  private Authentication(List<Header> headers, List<String> hidden) {
    this.headers = List.copyOf(headers);
    this.hidden =
        hidden.stream()
            .filter(value -> value.length() >= MIN_SECRET_LENGTH)
            .sorted(Comparator.comparing(String::length).reversed())
            .distinct()
            .toList();
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
    requireValidName(header);
    List<Header> allHeaders = new ArrayList<>(headers);
    allHeaders.add(new Header(header, value));
    List<String> allHidden = new ArrayList<>(hidden);
    allHidden.addAll(List.of(secrets));
    return new Authentication(allHeaders, allHidden);
  }

  private static void requireValidName(String name) {
    try {
      HttpRequest.newBuilder(ANY_URI).header(name, "x");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "header \"" + name + "\" cannot be set: expected a name such as X-Scope-OrgID", e);
    }
  }

  boolean isNone() {
    return headers.isEmpty();
  }

  void addTo(HttpRequest.Builder request) {
    headers.forEach(header -> request.setHeader(header.name, header.value.reveal()));
  }

  /** Replaces every secret in a text: a service may repeat request headers in its response. */
  String redact(String text) {
    String redacted = text;
    for (String secret : hidden) {
      redacted = redacted.replace(secret, Secret.HIDDEN);
    }
    return redacted;
  }

  /** The names of the headers. */
  @Override
  public String toString() {
    return headers.isEmpty()
        ? "no authentication"
        : headers.stream().map(Header::name).collect(Collectors.joining(", "));
  }
}
