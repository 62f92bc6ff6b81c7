package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Members of the wrong kind, such as a text for a list: they are left out, which is noted. */
final class Shapes {

  /** What Grafana takes there. */
  private enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    OBJECT,
    /** Of objects. */
    LIST,
    TEXTS
  }

  private static final Map<String, Kind> DASHBOARD =
      Map.ofEntries(
          Map.entry("annotations", Kind.OBJECT),
          Map.entry("description", Kind.TEXT),
          Map.entry("editable", Kind.FLAG),
          Map.entry("fiscalYearStartMonth", Kind.NUMBER),
          Map.entry("gnetId", Kind.NUMBER),
          Map.entry("graphTooltip", Kind.NUMBER),
          Map.entry("links", Kind.LIST),
          Map.entry("liveNow", Kind.FLAG),
          Map.entry("panels", Kind.LIST),
          Map.entry("preload", Kind.FLAG),
          Map.entry("rows", Kind.LIST),
          Map.entry("tags", Kind.TEXTS),
          Map.entry("templating", Kind.OBJECT),
          Map.entry("time", Kind.OBJECT),
          Map.entry("timepicker", Kind.OBJECT),
          Map.entry("timezone", Kind.TEXT),
          Map.entry("title", Kind.TEXT),
          Map.entry("uid", Kind.TEXT),
          Map.entry("weekStart", Kind.TEXT));

  private static final Map<String, Kind> PANEL =
      Map.ofEntries(
          Map.entry("collapsed", Kind.FLAG),
          Map.entry("description", Kind.TEXT),
          Map.entry("fieldConfig", Kind.OBJECT),
          Map.entry("gridPos", Kind.OBJECT),
          Map.entry("hideTimeOverride", Kind.FLAG),
          Map.entry("libraryPanel", Kind.OBJECT),
          Map.entry("links", Kind.LIST),
          Map.entry("options", Kind.OBJECT),
          Map.entry("panels", Kind.LIST),
          Map.entry("pluginVersion", Kind.TEXT),
          Map.entry("repeat", Kind.TEXT),
          Map.entry("repeatDirection", Kind.TEXT),
          Map.entry("targets", Kind.LIST),
          Map.entry("title", Kind.TEXT),
          Map.entry("transformations", Kind.LIST),
          Map.entry("transparent", Kind.FLAG),
          Map.entry("type", Kind.TEXT));

  private static final Map<String, Kind> VARIABLE =
      Map.of(
          "name", Kind.TEXT,
          "type", Kind.TEXT,
          "label", Kind.TEXT,
          "description", Kind.TEXT,
          "current", Kind.OBJECT,
          "options", Kind.LIST);

  private static final Map<String, Kind> LIST_HOLDER = Map.of("list", Kind.LIST);

  private static final Map<String, Kind> FIELD_CONFIG =
      Map.of("defaults", Kind.OBJECT, "overrides", Kind.LIST);

  private static final Map<String, Kind> OVERRIDE =
      Map.of("matcher", Kind.OBJECT, "properties", Kind.LIST);

  private final Notes notes;

  private Shapes(Notes notes) {
    this.notes = notes;
  }

  static JsonObject repaired(JsonObject dashboard, Notes notes) {
    var shapes = new Shapes(notes);
    JsonObject changed = shapes.checked(dashboard, DASHBOARD, Notes.DASHBOARD);
    for (String holder : List.of("templating", "annotations")) {
      changed =
          Change.inside(
              changed, holder, json -> shapes.checked(json, LIST_HOLDER, Notes.DASHBOARD));
    }
    changed =
        Change.inside(
            changed,
            "templating",
            json ->
                Change.each(
                    json,
                    "list",
                    variable -> shapes.checked(variable, VARIABLE, Notes.variable(variable))));
    return Change.panels(
        Change.each(changed, "rows", row -> shapes.checked(row, PANEL, Notes.DASHBOARD)),
        shapes::panel);
  }

  private JsonObject panel(JsonObject panel) {
    String place = Notes.panel(panel);
    return Change.inside(
        checked(panel, PANEL, place),
        "fieldConfig",
        config ->
            Change.each(
                checked(config, FIELD_CONFIG, place),
                "overrides",
                override -> checked(override, OVERRIDE, place)));
  }

  private JsonObject checked(JsonObject json, Map<String, Kind> kinds, String place) {
    JsonObject changed = json;
    for (Map.Entry<String, Kind> member : new TreeMap<>(kinds).entrySet()) {
      Optional<Json> old = JavaScript.something(json, member.getKey());
      Optional<Json> fit = old.flatMap(value -> fit(value, member.getValue()));
      if (old.isPresent() && !fit.equals(old)) {
        notes.add(words(member.getKey(), old.get(), fit), place);
      }
      if (json.has(member.getKey()) && (old.isEmpty() || !fit.equals(old))) {
        changed =
            fit.isPresent()
                ? changed.with(member.getKey(), fit.get())
                : changed.without(member.getKey());
      }
    }
    return changed;
  }

  private static String words(String key, Json old, Optional<Json> fit) {
    String lost = key + " is " + old.kind() + ", which Grafana cannot read there";
    if (fit.isEmpty()) {
      return lost + ": it is gone";
    }
    return old instanceof JsonArray
        ? "items of " + key + " that Grafana cannot read are gone"
        : key + " was " + old.kind() + " and is now " + fit.get().kind();
  }

  /** The value as this kind; empty where it cannot be. */
  private static Optional<Json> fit(Json value, Kind kind) {
    return switch (kind) {
      case TEXT ->
          value instanceof JsonString
              ? Optional.of(value)
              : JavaScript.text(Optional.of(value)).map(Json::of);
      case NUMBER -> number(value);
      case FLAG -> value instanceof JsonBoolean ? Optional.of(value) : Optional.empty();
      case OBJECT -> value instanceof JsonObject ? Optional.of(value) : Optional.empty();
      case LIST -> items(value, JsonObject.class);
      case TEXTS -> items(value, JsonString.class);
    };
  }

  private static Optional<Json> number(Json value) {
    if (value instanceof JsonNumber) {
      return Optional.of(value);
    }
    var read = JavaScript.number(Optional.of(value));
    return read.isPresent() ? Optional.of(Json.of(read.getAsDouble())) : Optional.empty();
  }

  private static Optional<Json> items(Json value, Class<? extends Json> kind) {
    if (!(value instanceof JsonArray list)) {
      return Optional.empty();
    }
    return Optional.of(
        list.items().stream().allMatch(kind::isInstance)
            ? list
            : new JsonArray(list.items().stream().filter(kind::isInstance).toList()));
  }
}
