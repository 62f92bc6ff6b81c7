package io.panelwright.importer.migration;

import io.panelwright.diagnostic.Printable;
import io.panelwright.importer.migration.Migration.Step;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was changed so far: one step for each kind of change, with all its places. */
final class Notes {

  private final Map<Kind, Set<String>> places;
  private final Optional<Integer> since;

  private record Kind(Optional<Integer> since, String what) {}

  Notes() {
    this(new LinkedHashMap<>(), Optional.empty());
  }

  private Notes(Map<Kind, Set<String>> places, Optional<Integer> since) {
    this.places = places;
    this.since = since;
  }

  /** The same notes for changes that came with this schemaVersion. */
  Notes since(int version) {
    return new Notes(places, Optional.of(version));
  }

  void add(String what, String place) {
    places.computeIfAbsent(new Kind(since, what), kind -> new LinkedHashSet<>()).add(place);
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    places.forEach(
        (kind, places) -> steps.add(new Step(kind.since, kind.what, List.copyOf(places))));
    return steps;
  }

  /** The place of what concerns no single part. */
  static final String DASHBOARD = "dashboard";

  static String panel(JsonObject panel) {
    String id = panel.integer("id").map(number -> " " + number).orElse("");
    String title = panel.string("title").map(text -> " " + quoted(text)).orElse("");
    return (isRow(panel) ? "row" : "panel") + id + title;
  }

  static boolean isRow(JsonObject panel) {
    return panel.string("type").orElse("").equals("row");
  }

  static String variable(JsonObject variable) {
    return "variable $" + Printable.of(variable.string("name").orElse(""));
  }

  static String annotation(JsonObject annotation) {
    return named("annotation", annotation.string("name").orElse(""));
  }

  static String link(JsonObject link) {
    return named("link", link.string("title").orElse(""));
  }

  /** Something that is no panel, variable or annotation. */
  static String named(String kind, String name) {
    return kind + " " + quoted(name);
  }

  private static String quoted(String text) {
    return "\"" + Printable.of(text) + "\"";
  }
}
