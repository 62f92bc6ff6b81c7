package io.panelwright.dsl;

import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the values that methods set, by path, with those that Grafana accepts. */
final class OptionCoverage {

  /** Values that Grafana accepts but that should not be used, with the reason. */
  private static final Map<String, String> UNCOVERED =
      Map.of(
          "legend.displayMode=\"hidden\"", "migrated to showLegend false since schemaVersion 37",
          "legend.overflow=\"ellipsis\"", "Grafana's default");

  private OptionCoverage() {}

  static void add(Map<String, Set<Json>> covered, String path, Set<Json> values) {
    covered.computeIfAbsent(path, p -> new LinkedHashSet<>()).addAll(values);
  }

  /** Values by the path of their option; values of a group each by their own path. */
  static Map<String, Set<Json>> values(Map<String, OptionSchema> options, JsonObject settings) {
    Map<String, Set<Json>> values = new LinkedHashMap<>();
    settings.members().forEach((path, value) -> expand(options, path, value, values));
    return values;
  }

  private static void expand(
      Map<String, OptionSchema> options, String path, Json value, Map<String, Set<Json>> into) {
    if (!options.containsKey(path) && value instanceof JsonObject group) {
      group.members().forEach((key, inner) -> expand(options, path + "." + key, inner, into));
    } else {
      add(into, path, Set.of(value));
    }
  }

  static List<String> violations(
      Map<String, OptionSchema> options, Map<String, Set<Json>> covered) {
    List<String> violations = new ArrayList<>();
    covered.forEach(
        (path, values) -> {
          OptionSchema option = options.get(path);
          if (option == null) {
            violations.add(path + " is unknown");
          } else {
            values.forEach(value -> option.validate(value).ifPresent(violations::add));
          }
        });
    return violations;
  }

  static List<String> uncovered(Map<String, OptionSchema> options, Map<String, Set<Json>> covered) {
    List<String> uncovered = new ArrayList<>();
    for (OptionSchema option : options.values()) {
      for (Json value : option.values()) {
        String text = option.path() + "=" + value;
        if (!covered.getOrDefault(option.path(), Set.of()).contains(value)
            && !UNCOVERED.containsKey(text)) {
          uncovered.add(text);
        }
      }
    }
    return uncovered;
  }

  static List<String> onlyDefaults(
      Map<String, OptionSchema> options, Map<String, Set<Json>> covered) {
    return options.values().stream()
        .filter(option -> option.defaultValue().isPresent())
        .filter(
            option ->
                covered.getOrDefault(option.path(), Set.of()).stream()
                    .allMatch(value -> option.defaultValue().get().equals(value)))
        .map(OptionSchema::path)
        .toList();
  }
}
