package io.panelwright.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The headers that tell a service who asks. Their values are never shown. */
public final class Authentication {

  private static final Authentication NONE = new Authentication(List.of(), List.of());
  private static final URI ANYWHERE = URI.create("http://localhost");

  /** A shorter value, such as the tenant "1", is no secret and stands in other words, too. */
  private static final int SHORTEST_HIDDEN = 4;

  /** Whatever must not be shown: secrets, and forms of them that go over the wire. */
  private final List<String> hidden;

  private final List<Header> headers;

  private record Header(String name, Secret value) {}

  private Authentication(List<Header> headers, List<String> hidden) {
    this.headers = List.copyOf(headers);
    this.hidden =
        hidden.stream()
            .filter(value -> value.length() >= SHORTEST_HIDDEN)
            .sorted(Comparator.comparing(String::length).reversed())
            .distinct()
            .toList();
  }

  /** Nobody asks. */
  public static Authentication none() {
    return NONE;
  }

  /** A user name and a password. */
  public static Authentication basic(String user, Secret password) {
    if (user.isEmpty() || user.contains(":")) {
      throw new IllegalArgumentException(
          "user name \"" + user + "\": expected a text without a colon");
    }
    String pair = user + ":" + password.reveal();
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return NONE.and("Authorization", Secret.of("Basic " + encoded), encoded, password.reveal());
  }

  /** A token, as Grafana's service accounts have. */
  public static Authentication bearer(Secret token) {
    return NONE.and("Authorization", Secret.of("Bearer " + token.reveal()), token.reveal());
  }

  /**
   * This, and a header such as {@code X-Scope-OrgID}.
   *
   * @throws IllegalArgumentException when the name is none that a program may set
   */
  public Authentication and(String header, Secret value) {
    return and(header, value, value.reveal());
  }

  private Authentication and(String header, Secret value, String... reveals) {
    check(header);
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(header, value));
    List<String> all = new ArrayList<>(hidden);
    all.addAll(List.of(reveals));
    return new Authentication(more, all);
  }

  private static void check(String name) {
    try {
      HttpRequest.newBuilder(ANYWHERE).header(name, "x");
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

  /** The text without any secret of ours: a service may repeat what it was sent. */
  String redact(String text) {
    String shown = text;
    for (String secret : hidden) {
      shown = shown.replace(secret, Secret.HIDDEN);
    }
    return shown;
  }

  /** The names of the headers. */
  @Override
  public String toString() {
    return headers.isEmpty()
        ? "no authentication"
        : headers.stream().map(Header::name).collect(Collectors.joining(", "));
  }
}
