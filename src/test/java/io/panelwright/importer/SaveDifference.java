package io.panelwright.importer;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value that Grafana saves and the importer does not, or the other way around.
 *
 * @param path names of members; items of lists by their id, name or position with a {@code #}
 * @param grafana the value that Grafana saves; empty if it saves none
 * @param ours the value that the importer writes; empty if it writes none
 * @param holders the panels, overrides and variables around the value, from the outside
 */
record SaveDifference(
    List<String> path, Optional<Json> grafana, Optional<Json> ours, List<Holder> holders) {

  /** An object that both have, with all its members. */
  record Holder(JsonObject grafana, JsonObject ours) {}

  SaveDifference {
    path = List.copyOf(path);
    holders = List.copyOf(holders);
  }

  /** The path with a star for each item; panels of collapsed rows have the path of others. */
  String place() {
    return path.stream()
        .map(name -> name.startsWith("#") ? "*" : name)
        .collect(Collectors.joining("."))
        .replace("panels.*.panels.*", "panels.*");
  }

  /** The last member of the path. */
  String member() {
    return path.get(path.size() - 1);
  }

  @Override
  public String toString() {
    return String.join("/", path) + ": " + text(grafana) + " → " + text(ours);
  }

  private static String text(Optional<Json> value) {
    String text = value.map(Json::toString).orElse("absent");
    return text.length() > 160 ? text.substring(0, 160) + "…" : text;
  }
}
