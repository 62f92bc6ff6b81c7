package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What some words said, by path, against what Grafana takes there. */
final class Coverage {

  /** Values that Grafana takes and that nobody should write: why not. */
  private static final Map<String, String> UNSAID =
      Map.of(
          "legend.displayMode=\"hidden\"", "migrated to showLegend false since schemaVersion 37",
          "legend.overflow=\"ellipsis\"", "what Grafana does where nothing is said");

  private Coverage() {}

  static void add(Map<String, Set<Json>> said, String path, Set<Json> values) {
    said.computeIfAbsent(path, p -> new LinkedHashSet<>()).addAll(values);
  }

  /** Values by the paths of the options that they are of: those of a group, each by its own. */
  static Map<String, Set<Json>> values(Map<String, Option> known, JsonObject settings) {
    Map<String, Set<Json>> values = new LinkedHashMap<>();
    settings.members().forEach((path, value) -> expand(known, path, value, values));
    return values;
  }

  private static void expand(
      Map<String, Option> known, String path, Json value, Map<String, Set<Json>> into) {
    if (!known.containsKey(path) && value instanceof JsonObject group) {
      group.members().forEach((key, inner) -> expand(known, path + "." + key, inner, into));
    } else {
      add(into, path, Set.of(value));
    }
  }

  static List<String> complaints(Map<String, Option> known, Map<String, Set<Json>> said) {
    List<String> complaints = new ArrayList<>();
    said.forEach(
        (path, values) -> {
          Option option = known.get(path);
          if (option == null) {
            complaints.add(path + " is unknown");
          } else {
            values.forEach(value -> option.complaint(value).ifPresent(complaints::add));
          }
        });
    return complaints;
  }

  static List<String> unsaid(Map<String, Option> known, Map<String, Set<Json>> said) {
    List<String> unsaid = new ArrayList<>();
    for (Option option : known.values()) {
      for (Json value : option.values()) {
        String word = option.path() + "=" + value;
        if (!said.getOrDefault(option.path(), Set.of()).contains(value)
            && !UNSAID.containsKey(word)) {
          unsaid.add(word);
        }
      }
    }
    return unsaid;
  }

  static List<String> stuck(Map<String, Option> known, Map<String, Set<Json>> said) {
    return known.values().stream()
        .filter(option -> option.preset().isPresent())
        .filter(
            option ->
                said.getOrDefault(option.path(), Set.of()).stream()
                    .allMatch(value -> option.preset().get().equals(value)))
        .map(Option::path)
        .toList();
  }
}
