package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the fake server.
 *
 * @param segments the decoded parts of the path
 * @param query the parameters, each with all its values
 * @param account who sends it
 * @param contentType of the body
 */
record FakeRequest(
    String method,
    List<String> segments,
    Map<String, List<String>> query,
    FakeAccount account,
    String contentType,
    String body) {

  /** A request without its account. */
  static FakeRequest of(String method, URI uri, String contentType, String body) {
    List<String> segments = new ArrayList<>();
    for (String segment : uri.getRawPath().substring(1).split("/", -1)) {
      segments.add(decode(segment));
    }
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (uri.getRawQuery() != null) {
      for (String pair : uri.getRawQuery().split("&")) {
        int equals = pair.indexOf('=');
        String key = decode(equals < 0 ? pair : pair.substring(0, equals));
        query
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return new FakeRequest(method, segments, query, FakeAccount.NONE, contentType, body);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  FakeRequest from(FakeAccount sender) {
    return new FakeRequest(method, segments, query, sender, contentType, body);
  }

  /** Whether method and path fit; {@code *} stands for any method or segment. */
  boolean is(String wantedMethod, String... path) {
    boolean isMethod = wantedMethod.equals("*") || method.equals(wantedMethod);
    if (!isMethod || path.length != segments.size()) {
      return false;
    }
    for (int i = 0; i < path.length; i++) {
      if (!path[i].equals("*") && !path[i].equals(segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The segments after the first ones. */
  String segment(int index) {
    return segments.get(index);
  }

  /** The first value of a parameter. */
  Optional<String> parameter(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** All values of a parameter. */
  List<String> parameters(String name) {
    return query.getOrDefault(name, List.of());
  }

  /** The whole number of a parameter. */
  int number(String name, int whenAbsent) {
    return parameter(name).filter(v -> v.matches("\\d+")).map(Integer::parseInt).orElse(whenAbsent);
  }

  /** The body if it is a JSON object that is declared as JSON. */
  Optional<JsonObject> json() {
    if (!contentType.startsWith("application/")) {
      return Optional.empty();
    }
    return jsonValue().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  /** The body if it is JSON. */
  Optional<Json> jsonValue() {
    try {
      return Optional.of(JsonReader.read(body));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }
}
