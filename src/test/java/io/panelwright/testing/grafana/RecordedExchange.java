package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import io.panelwright.testing.DashboardCorpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recorded exchange with a real Grafana, from {@code ../shared/grafana/http}.
 *
 * @param source storage, scenario and position, such as {@code legacy/search #3}
 * @param path with the query string
 * @param status 0 if no response came
 * @param headers of the response; names in lower case
 * @param body the text of the response, or the reason why none came
 */
public record RecordedExchange(
    String source,
    String method,
    String path,
    Optional<Json> requestBody,
    int status,
    Map<String, String> headers,
    String body) {

  /** All exchanges, by file and position. Skips the test if the recordings are absent. */
  public static List<RecordedExchange> all() {
    Path root = DashboardCorpus.sharedPath("grafana", "http");
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> path.toString().endsWith(".json"))
          .sorted()
          .flatMap(path -> read(root, path).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exchanges of a scenario, such as {@code legacy/search}. */
  public static List<RecordedExchange> of(String scenario) {
    Path root = DashboardCorpus.sharedPath("grafana", "http");
    return read(root, root.resolve(scenario + ".json"));
  }

  private static List<RecordedExchange> read(Path root, Path file) {
    String name = root.relativize(file).toString().replace('\\', '/').replace(".json", "");
    try {
      JsonObject recording = (JsonObject) JsonReader.read(Files.readString(file));
      List<RecordedExchange> exchanges = new ArrayList<>();
      recording
          .array("exchanges")
          .objects()
          .forEach(e -> exchanges.add(exchange(name + " #" + exchanges.size(), e)));
      return exchanges;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordedExchange exchange(String source, JsonObject exchange) {
    JsonObject request = exchange.object("request");
    JsonObject response = exchange.object("response");
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .object("headers")
        .members()
        .forEach((name, value) -> headers.put(name, headerText(value)));
    return new RecordedExchange(
        source,
        request.string("method").orElseThrow(),
        request.string("path").orElseThrow(),
        request.get("body"),
        response.integer("status").orElse(0L).intValue(),
        headers,
        response
            .get("body")
            .map(RecordedExchange::bodyText)
            .or(() -> response.string("error"))
            .orElse(""));
  }

  private static String headerText(Json value) {
    return value instanceof JsonArray values
        ? String.join(", ", values.strings().toList())
        : bodyText(value);
  }

  private static String bodyText(Json value) {
    return value instanceof JsonString text ? text.value() : value.toString();
  }

  /** The path without its query string, decoded. */
  public String resourcePath() {
    return decode(path.replaceFirst("\\?.*", ""));
  }

  /** The value of a query parameter. */
  public Optional<String> parameter(String name) {
    return parameter(path, name);
  }

  static Optional<String> parameter(String path, String name) {
    String query = path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
    for (String parameter : query.split("&")) {
      if (parameter.startsWith(name + "=")) {
        return Optional.of(decode(parameter.substring(name.length() + 1)));
      }
    }
    return Optional.empty();
  }

  static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The body of the request; an empty object if it is none. */
  public JsonObject requestObject() {
    return requestBody
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .orElse(Json.object());
  }

  /** The body of the response; an empty object if it is none. */
  public JsonObject responseObject() {
    return responseJson() instanceof JsonObject object ? object : Json.object();
  }

  /** The body of the response; an empty object if it is not JSON. */
  public Json responseJson() {
    return body.startsWith("{") || body.startsWith("[") ? JsonReader.read(body) : Json.object();
  }

  /** The same exchange with another path. */
  public RecordedExchange withPath(String newPath) {
    return new RecordedExchange(source, method, newPath, requestBody, status, headers, body);
  }

  @Override
  public String toString() {
    return source + " " + method + " " + path + " " + status;
  }
}
