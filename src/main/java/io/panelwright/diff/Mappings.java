package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares value mappings: each value, range or pattern and what is shown in its place. */
final class Mappings implements Special {

  @Override
  public boolean compare(Comparison comparison, Spot spot) {
    Map<String, JsonObject> before = results(spot.before());
    Map<String, JsonObject> after = results(spot.after());
    Map<String, JsonObject> all = new LinkedHashMap<>(before);
    after.forEach(all::putIfAbsent);
    boolean told = false;
    for (String value : all.keySet()) {
      Optional<String> old = Optional.ofNullable(before.get(value)).map(Mappings::shown);
      Optional<String> now = Optional.ofNullable(after.get(value)).map(Mappings::shown);
      if (!old.equals(now)) {
        comparison.tell(spot, (spot.subject() + " mapping " + words(value, old, now)).strip());
        told = true;
      }
    }
    return told;
  }

  private static String words(String value, Optional<String> old, Optional<String> now) {
    if (old.isEmpty()) {
      return value + " as " + now.orElseThrow() + " added";
    }
    return now.map(shown -> value + " " + old.get() + " → " + shown)
        .orElseGet(() -> value + " as " + old.get() + " removed");
  }

  private static Map<String, JsonObject> results(Optional<Json> json) {
    Map<String, JsonObject> results = new LinkedHashMap<>();
    if (json.orElse(JsonNull.NULL) instanceof JsonArray list) {
      list.objects().forEach(mapping -> add(mapping, results));
    }
    return results;
  }

  private static void add(JsonObject mapping, Map<String, JsonObject> results) {
    JsonObject options = mapping.object("options");
    switch (mapping.string("type").orElse("")) {
      case "value" ->
          options
              .members()
              .keySet()
              .forEach(value -> results.put(Shown.text(value), options.object(value)));
      case "range" ->
          results.put(
              edge(options, "from") + " to " + edge(options, "to"), options.object("result"));
      case "regex" ->
          results.put(Shown.text(options.string("pattern").orElse("")), options.object("result"));
      case "special" -> results.put(options.string("match").orElse(""), options.object("result"));
      default -> {}
    }
  }

  private static String edge(JsonObject options, String key) {
    return Same.present(options.get(key)).map(Shown::value).orElse("any");
  }

  private static String shown(JsonObject result) {
    List<String> words =
        List.of(
            result.string("text").map(Shown::quoted).orElse(""),
            result.string("color").map(Shown::text).orElse(""));
    String text = String.join(" ", words).strip();
    return text.isEmpty() ? "nothing" : text;
  }
}
