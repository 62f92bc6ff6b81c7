package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import io.panelwright.testing.DashboardCorpus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The recorded exchanges of a scenario, replayed against a fake server. */
final class RecordedExchanges {

  /** Members that every server makes up; recorded values in later requests are replaced. */
  private static final List<String> MADE_UP =
      List.of("uid", "resourceVersion", "continue", "continueToken");

  private static final int MIN_MADE_UP = 8;

  private final String name;
  private final List<JsonObject> exchanges;
  private final Map<String, String> madeUp = new LinkedHashMap<>();
  private final Map<JsonNumber, JsonNumber> ids = new LinkedHashMap<>();

  private RecordedExchanges(String name, List<JsonObject> exchanges) {
    this.name = name;
    this.exchanges = exchanges;
  }

  /** Reads a scenario such as {@code legacy/folders}. */
  static RecordedExchanges read(String scenario) {
    String text =
        DashboardCorpus.read(
            DashboardCorpus.sharedPath("grafana", "http").resolve(scenario + ".json"));
    return new RecordedExchanges(
        scenario, ((JsonObject) JsonReader.read(text)).array("exchanges").objects().toList());
  }

  /** The body of a recorded response. */
  JsonObject body(int index) {
    return exchanges.get(index).object("response").object("body");
  }

  /** The {@code spec} of a recorded request. */
  JsonObject requestSpec(int index) {
    return exchanges.get(index).object("request").object("body").object("spec");
  }

  int size() {
    return exchanges.size();
  }

  /** Sends all requests; the differences by scenario and index of the exchange. */
  Map<String, String> replay(FakeStore store, String scenario) {
    FakeRouter router = new FakeRouter(store);
    RecordedSetUp.prepare(store, scenario);
    Map<String, String> differences = new LinkedHashMap<>();
    for (int i = 0; i < exchanges.size(); i++) {
      JsonObject exchange = exchanges.get(i);
      RecordedSetUp.before(store, scenario, exchange);
      FakeResponse response = send(router, exchange.object("request"));
      Optional<String> difference = difference(exchange.object("response"), response);
      if (difference.isPresent()) {
        differences.put(name + " " + i, difference.get());
      }
    }
    return differences;
  }

  private FakeResponse send(FakeRouter router, JsonObject request) {
    JsonObject headers = request.object("headers");
    String type =
        headers.string("Content-Type").or(() -> headers.string("content-type")).orElse("");
    String body = request.get("body").map(this::requestBody).orElse("");
    String path = request.string("path").orElseThrow();
    for (Map.Entry<String, String> entry : madeUp.entrySet()) {
      path = path.replace(encoded(entry.getKey()), encoded(entry.getValue()));
    }
    FakeRequest sent =
        FakeRequest.of(
            request.string("method").orElseThrow(),
            URI.create(path),
            type.isEmpty() && !body.isEmpty() ? "application/json" : type,
            body);
    return router.respond(sent, authorization(headers));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String authorization(JsonObject headers) {
    String recorded = headers.string("Authorization").orElse("");
    if (recorded.equals("Basic <base64 of admin:admin>")) {
      byte[] login = "admin:admin".getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(login);
    }
    for (String role : List.of("Viewer", "Editor", "Admin")) {
      String placeholder = "glsa_PLACEHOLDER_" + role.toUpperCase(Locale.ROOT);
      if (recorded.equals("Bearer " + placeholder)) {
        return "Bearer " + FakeAccount.token(role);
      }
    }
    return recorded;
  }

  private String requestBody(Json body) {
    return body instanceof JsonString text ? text.value() : replaced(body).toString();
  }

  private Json replaced(Json value) {
    if (value instanceof JsonObject object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object.members().forEach((key, member) -> members.put(key, replaced(member)));
      if (members.get("id") instanceof JsonNumber id && object.has("title")) {
        members.put("id", ids.getOrDefault(id, id));
      }
      if (members.get("folderId") instanceof JsonNumber id) {
        members.put("folderId", ids.getOrDefault(id, id));
      }
      return new JsonObject(members);
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(this::replaced).toList());
    }
    return value instanceof JsonString text
        ? Json.of(madeUp.getOrDefault(text.value(), text.value()))
        : value;
  }

  private Optional<String> difference(JsonObject recorded, FakeResponse response) {
    long status = recorded.integer("status").orElse(0L);
    if (status != response.status()) {
      return Optional.of(
          "status " + status + " expected, found " + response.status() + " " + response.body());
    }
    Json expected = recorded.get("body").orElse(Json.of(""));
    Json found =
        expected instanceof JsonString
            ? Json.of(response.body())
            : JsonReader.read(response.body());
    learn("", expected, found);
    return difference("", RecordedValues.comparable(expected), RecordedValues.comparable(found));
  }

  /** The first difference, with its path. */
  private static Optional<String> difference(String path, Json expected, Json found) {
    if (expected instanceof JsonObject object && found instanceof JsonObject other) {
      var keys = new TreeSet<>(object.members().keySet());
      keys.addAll(other.members().keySet());
      for (String key : keys) {
        Optional<Json> a = object.get(key);
        Optional<Json> b = other.get(key);
        Optional<String> difference =
            a.isPresent() && b.isPresent()
                ? difference(path + "." + key, a.get(), b.get())
                : Optional.of(path + "." + key + ": " + a + " expected, found " + b);
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    if (expected instanceof JsonArray array
        && found instanceof JsonArray other
        && array.size() == other.size()) {
      for (int i = 0; i < array.size(); i++) {
        Optional<String> difference =
            difference(path + "." + i, array.items().get(i), other.items().get(i));
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of(path + ": " + expected + " expected, found " + found);
  }

  /** Finds which made-up values of the recording stand for which of the fake server. */
  private void learn(String key, Json expected, Json found) {
    if (expected instanceof JsonObject object && found instanceof JsonObject other) {
      object
          .members()
          .forEach((name, value) -> other.get(name).ifPresent(v -> learn(name, value, v)));
    } else if (expected instanceof JsonArray array && found instanceof JsonArray other) {
      for (int i = 0; i < Math.min(array.size(), other.size()); i++) {
        learn(key, array.items().get(i), other.items().get(i));
      }
    } else if (expected instanceof JsonString text && found instanceof JsonString other) {
      if (MADE_UP.contains(key) && text.value().length() > MIN_MADE_UP && !text.equals(other)) {
        madeUp.put(text.value(), other.value());
      }
    } else if (expected instanceof JsonNumber id && found instanceof JsonNumber other) {
      if (key.equals("id")) {
        ids.put(id, other);
      }
    }
  }
}
