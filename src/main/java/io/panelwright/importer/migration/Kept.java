package io.panelwright.importer.migration;

import io.panelwright.importer.migration.Upgrade.Apply;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The members that Grafana keeps when it saves; all others are left out, each with a note. */
final class Kept {

  private static final Set<String> DASHBOARD =
      Set.of(
          "annotations",
          "description",
          "editable",
          "fiscalYearStartMonth",
          "gnetId",
          "graphTooltip",
          "links",
          "liveNow",
          "panels",
          "preload",
          "refresh",
          "schemaVersion",
          "tags",
          "templating",
          "time",
          "timepicker",
          "timezone",
          "title",
          "uid",
          "weekStart");

  private static final Set<String> PANEL =
      Set.of(
          "cacheTimeout",
          "datasource",
          "description",
          "fieldConfig",
          "gridPos",
          "hideTimeOverride",
          "id",
          "interval",
          "libraryPanel",
          "links",
          "maxDataPoints",
          "maxPerRow",
          "options",
          "pluginVersion",
          "queryCachingTTL",
          "repeat",
          "repeatDirection",
          "targets",
          "timeCompare",
          "timeFrom",
          "timeShift",
          "title",
          "transformations",
          "transparent",
          "type");

  private static final Set<String> ROW =
      Set.of("collapsed", "gridPos", "id", "panels", "repeat", "title", "type");

  private static final Set<String> VARIABLE =
      Set.of(
          "allValue",
          "allowCustomValue",
          "auto",
          "auto_count",
          "auto_min",
          "baseFilters",
          "current",
          "datasource",
          "defaultKeys",
          "definition",
          "description",
          "enableGroupBy",
          "filters",
          "hide",
          "includeAll",
          "label",
          "multi",
          "name",
          "options",
          "query",
          "refresh",
          "regex",
          "regexApplyTo",
          "skipUrlSync",
          "sort",
          "staticOptions",
          "staticOptionsOrder",
          "type",
          "valuesFormat");

  /** Only these kinds of variables ask a datasource. */
  private static final Set<String> ASKING = Set.of("query", "adhoc", "groupby");

  private static final Set<String> LINK =
      Set.of(
          "asDropdown",
          "icon",
          "includeVars",
          "keepTime",
          "placement",
          "tags",
          "targetBlank",
          "title",
          "tooltip",
          "type",
          "url");

  private static final Set<String> PICKER =
      Set.of("hidden", "nowDelay", "quick_ranges", "refresh_intervals");

  private static final Set<String> LIST = Set.of("list");

  /** AngularJS left this in what it listed. */
  private static final String HASH_KEY = "$$hashKey";

  /** Of these nobody misses anything. */
  private static final Set<Json> EMPTY = Set.of(Json.array(), Json.object(), Json.of(""));

  private final Notes notes;
  private final Vocabulary words;

  private Kept(Notes notes, Vocabulary words) {
    this.notes = notes;
    this.words = words;
  }

  static Apply of(Vocabulary words) {
    return (dashboard, notes) -> new Kept(notes, words).apply(dashboard);
  }

  private JsonObject apply(JsonObject dashboard) {
    JsonObject changed = only(dashboard, DASHBOARD, Notes.DASHBOARD);
    changed = inside(changed, "timepicker", PICKER);
    changed = inside(inside(changed, "templating", LIST), "annotations", LIST);
    changed = Change.each(changed, "links", link -> only(link, LINK, Notes.link(link)));
    changed = listed(changed, "templating", this::variable);
    changed = listed(changed, "annotations", this::annotation);
    return Change.panels(changed, this::panel);
  }

  private JsonObject inside(JsonObject dashboard, String key, Set<String> kept) {
    return Change.inside(dashboard, key, json -> only(json, kept, Notes.DASHBOARD));
  }

  private static JsonObject listed(
      JsonObject dashboard, String holder, UnaryOperator<JsonObject> change) {
    return Change.inside(dashboard, holder, json -> Change.each(json, "list", change));
  }

  private JsonObject variable(JsonObject variable) {
    String place = Notes.variable(variable);
    JsonObject known = only(variable, VARIABLE, place);
    boolean asks = ASKING.contains(variable.string("type").orElse(""));
    return asks ? known : without(known, List.of("datasource"), place);
  }

  private JsonObject annotation(JsonObject annotation) {
    return without(annotation, List.of(HASH_KEY), Notes.annotation(annotation));
  }

  /** A plugin that Grafana does not bring may read members of its own. */
  private JsonObject panel(JsonObject panel) {
    String type = panel.string("type").orElse("");
    if (Notes.isRow(panel)) {
      return only(panel, ROW, Notes.panel(panel));
    }
    // Paths are how members are said; a dot in a name has none.
    return words.panel(type).isPresent()
        ? only(panel, PANEL, Notes.panel(panel))
        : without(
            panel,
            panel.members().keySet().stream().filter(key -> key.contains(".")).toList(),
            Notes.panel(panel));
  }

  private JsonObject only(JsonObject json, Set<String> kept, String place) {
    return without(
        json, json.members().keySet().stream().filter(key -> !kept.contains(key)).toList(), place);
  }

  private JsonObject without(JsonObject json, List<String> keys, String place) {
    keys.stream()
        .filter(key -> says(json, key))
        .forEach(key -> notes.add(key + " is gone, since Grafana does not keep it", place));
    return Change.without(json, keys);
  }

  private static boolean says(JsonObject json, String key) {
    return JavaScript.something(json, key).filter(value -> !EMPTY.contains(value)).isPresent();
  }
}
