package io.panelwright.importer.migration;

import io.panelwright.importer.migration.DashboardMigration.Step;
import io.panelwright.json.JsonObject;
import io.panelwright.text.TerminalSanitizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Log of changes: one step for each kind of change, with all its places. */
public final class MigrationLog {

  private final Map<Kind, Set<String>> places;
  private final Optional<Integer> since;

  private record Kind(Optional<Integer> since, String description, boolean drops) {}

  /** Creates an empty log. */
  public MigrationLog() {
    this(new LinkedHashMap<>(), Optional.empty());
  }

  private MigrationLog(Map<Kind, Set<String>> places, Optional<Integer> since) {
    this.places = places;
    this.since = since;
  }

  /** Returns the same log for changes of this schemaVersion. */
  MigrationLog since(int version) {
    return new MigrationLog(places, Optional.of(version));
  }

  /** Adds one change. */
  public void add(String description, String place) {
    add(new Kind(since, description, false), place);
  }

  /** Adds a panel, variable or other part that is no longer in the dashboard. */
  public void addDropped(String description, String place) {
    add(new Kind(since, description, true), place);
  }

  private void add(Kind kind, String place) {
    places.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(place);
  }

  /** All changes, in the order of the first occurrence of each kind. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    places.forEach(
        (kind, places) ->
            steps.add(new Step(kind.since, kind.description, List.copyOf(places), kind.drops)));
    return steps;
  }

  /** The place of a change that affects no single part. */
  static final String DASHBOARD = "dashboard";

  static String describePanel(JsonObject panel) {
    String id = panel.integer("id").map(number -> " " + number).orElse("");
    String title = panel.string("title").map(text -> " " + quoted(text)).orElse("");
    return (isRow(panel) ? "row" : "panel") + id + title;
  }

  static boolean isRow(JsonObject panel) {
    return panel.string("type").orElse("").equals("row");
  }

  static String describeVariable(JsonObject variable) {
    return "variable $" + TerminalSanitizer.sanitize(variable.string("name").orElse(""));
  }

  public static String describeAnnotation(JsonObject annotation) {
    return describe("annotation", annotation.string("name").orElse(""));
  }

  static String describeLink(JsonObject link) {
    return describe("link", link.string("title").orElse(""));
  }

  /** Describes a part that is not a panel, variable or annotation. */
  static String describe(String kind, String name) {
    return kind + " " + quoted(name);
  }

  private static String quoted(String text) {
    return "\"" + TerminalSanitizer.sanitize(text) + "\"";
  }
}
