package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares value mappings: each value, range or pattern and its display text. */
final class MappingComparer implements CustomComparer {

  @Override
  public boolean compare(ValueComparer comparison, ValuePair pair) {
    Map<String, JsonObject> before = results(pair.before());
    Map<String, JsonObject> after = results(pair.after());
    Map<String, JsonObject> all = new LinkedHashMap<>(before);
    after.forEach(all::putIfAbsent);
    boolean reported = false;
    for (String value : all.keySet()) {
      Optional<String> old =
          Optional.ofNullable(before.get(value)).map(MappingComparer::formatResult);
      Optional<String> now =
          Optional.ofNullable(after.get(value)).map(MappingComparer::formatResult);
      if (!old.equals(now)) {
        comparison.report(pair, (pair.subject() + " mapping " + describe(value, old, now)).strip());
        reported = true;
      }
    }
    return reported;
  }

  private static String describe(String value, Optional<String> old, Optional<String> now) {
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
              .forEach(
                  value -> results.put(ValueFormatter.formatText(value), options.object(value)));
      case "range" ->
          results.put(
              edge(options, "from") + " to " + edge(options, "to"), options.object("result"));
      case "regex" ->
          results.put(
              ValueFormatter.formatText(options.string("pattern").orElse("")),
              options.object("result"));
      case "special" -> results.put(options.string("match").orElse(""), options.object("result"));
      default -> {}
    }
  }

  private static String edge(JsonObject options, String key) {
    return JsonEquivalence.nonNull(options.get(key)).map(ValueFormatter::formatValue).orElse("any");
  }

  private static String formatResult(JsonObject result) {
    List<String> display =
        List.of(
            result.string("text").map(ValueFormatter::quote).orElse(""),
            result.string("color").map(ValueFormatter::formatText).orElse(""));
    String text = String.join(" ", display).strip();
    return text.isEmpty() ? "nothing" : text;
  }
}
