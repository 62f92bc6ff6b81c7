package io.panelwright.testing.grafana;

import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of the request bodies that a real Grafana accepted, by endpoint. The dashboard itself
 * is not looked into.
 */
final class RecordedBodies {

  private static final Set<String> OPAQUE = Set.of("dashboard", "spec", "metadata.labels");

  private final Map<String, Set<String>> members = new LinkedHashMap<>();

  private RecordedBodies() {}

  static RecordedBodies ofAllRecordings() {
    return Loaded.BODIES;
  }

  /** Reads the recordings once for all tests. */
  private static final class Loaded {

    static final RecordedBodies BODIES = read();

    private static RecordedBodies read() {
      var bodies = new RecordedBodies();
      RecordedExchange.all().stream()
          .filter(exchange -> exchange.status() / 100 == 2)
          .forEach(
              exchange ->
                  bodies
                      .members
                      .computeIfAbsent(
                          endpoint(exchange.method(), exchange.path()), e -> new LinkedHashSet<>())
                      .addAll(describe("", exchange.requestObject())));
      return bodies;
    }
  }

  /**
   * The members that no accepted request of the endpoint has, such as {@code folderUID: a string}.
   */
  List<String> unknownMembers(String method, String path, JsonObject body) {
    Set<String> known = members.getOrDefault(endpoint(method, path), Set.of());
    return describe("", body).stream().filter(member -> !known.contains(member)).toList();
  }

  private static List<String> describe(String prefix, JsonObject body) {
    List<String> found = new ArrayList<>();
    body.members()
        .forEach(
            (name, value) -> {
              String path = prefix + name;
              found.add(path + ": " + value.kind());
              if (value instanceof JsonObject object && !OPAQUE.contains(path)) {
                found.addAll(describe(path + ".", object));
              }
            });
    return found;
  }

  /** Without names, versions and namespaces. */
  private static String endpoint(String method, String path) {
    return method
        + " "
        + path.replaceFirst("\\?.*", "")
            .replaceFirst("/[^/]+/namespaces/[^/]+/", "/")
            .replaceFirst("(/(?:uid|dashboards|folders))/[^/]+$", "$1/NAME")
            .replaceFirst("/dashboards/NAME$", "/dashboards")
            .replaceFirst("^/grafana", "");
  }
}
