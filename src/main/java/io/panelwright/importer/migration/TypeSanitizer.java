package io.panelwright.importer.migration;

import io.panelwright.importer.migration.panel.JavaScriptCoercion;
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

/** Removes members of a wrong type, such as a text in place of a list, and logs this. */
final class TypeSanitizer {

  /** Type that Grafana expects. */
  private enum MemberType {
    TEXT,
    NUMBER,
    FLAG,
    OBJECT,
    /** A list of objects. */
    LIST,
    TEXTS
  }

  private static final Map<String, MemberType> DASHBOARD =
      Map.ofEntries(
          Map.entry("annotations", MemberType.OBJECT),
          Map.entry("description", MemberType.TEXT),
          Map.entry("editable", MemberType.FLAG),
          Map.entry("fiscalYearStartMonth", MemberType.NUMBER),
          Map.entry("gnetId", MemberType.NUMBER),
          Map.entry("graphTooltip", MemberType.NUMBER),
          Map.entry("links", MemberType.LIST),
          Map.entry("liveNow", MemberType.FLAG),
          Map.entry("panels", MemberType.LIST),
          Map.entry("preload", MemberType.FLAG),
          Map.entry("rows", MemberType.LIST),
          Map.entry("tags", MemberType.TEXTS),
          Map.entry("templating", MemberType.OBJECT),
          Map.entry("time", MemberType.OBJECT),
          Map.entry("timepicker", MemberType.OBJECT),
          Map.entry("timezone", MemberType.TEXT),
          Map.entry("title", MemberType.TEXT),
          Map.entry("uid", MemberType.TEXT),
          Map.entry("weekStart", MemberType.TEXT));

  private static final Map<String, MemberType> PANEL =
      Map.ofEntries(
          Map.entry("collapsed", MemberType.FLAG),
          Map.entry("description", MemberType.TEXT),
          Map.entry("fieldConfig", MemberType.OBJECT),
          Map.entry("gridPos", MemberType.OBJECT),
          Map.entry("hideTimeOverride", MemberType.FLAG),
          Map.entry("libraryPanel", MemberType.OBJECT),
          Map.entry("links", MemberType.LIST),
          Map.entry("options", MemberType.OBJECT),
          Map.entry("panels", MemberType.LIST),
          Map.entry("pluginVersion", MemberType.TEXT),
          Map.entry("repeat", MemberType.TEXT),
          Map.entry("repeatDirection", MemberType.TEXT),
          Map.entry("targets", MemberType.LIST),
          Map.entry("title", MemberType.TEXT),
          Map.entry("transformations", MemberType.LIST),
          Map.entry("transparent", MemberType.FLAG),
          Map.entry("type", MemberType.TEXT));

  private static final Map<String, MemberType> VARIABLE =
      Map.of(
          "name", MemberType.TEXT,
          "type", MemberType.TEXT,
          "label", MemberType.TEXT,
          "description", MemberType.TEXT,
          "current", MemberType.OBJECT,
          "options", MemberType.LIST);

  private static final Map<String, MemberType> LIST_HOLDER = Map.of("list", MemberType.LIST);

  private static final Map<String, MemberType> FIELD_CONFIG =
      Map.of("defaults", MemberType.OBJECT, "overrides", MemberType.LIST);

  private static final Map<String, MemberType> OVERRIDE =
      Map.of("matcher", MemberType.OBJECT, "properties", MemberType.LIST);

  private final MigrationLog log;

  private TypeSanitizer(MigrationLog log) {
    this.log = log;
  }

  static JsonObject sanitize(JsonObject dashboard, MigrationLog log) {
    var shapes = new TypeSanitizer(log);
    JsonObject changed = shapes.sanitizeMembers(dashboard, DASHBOARD, MigrationLog.DASHBOARD);
    for (String holder : List.of("templating", "annotations")) {
      changed =
          JsonRewriter.rewriteAt(
              changed,
              holder,
              json -> shapes.sanitizeMembers(json, LIST_HOLDER, MigrationLog.DASHBOARD));
    }
    changed =
        JsonRewriter.rewriteAt(
            changed,
            "templating",
            json ->
                JsonRewriter.rewriteEach(
                    json,
                    "list",
                    variable ->
                        shapes.sanitizeMembers(
                            variable, VARIABLE, MigrationLog.describeVariable(variable))));
    return JsonRewriter.rewritePanels(
        JsonRewriter.rewriteEach(
            changed, "rows", row -> shapes.sanitizeMembers(row, PANEL, MigrationLog.DASHBOARD)),
        shapes::panel);
  }

  private JsonObject panel(JsonObject panel) {
    String place = MigrationLog.describePanel(panel);
    return JsonRewriter.rewriteAt(
        sanitizeMembers(panel, PANEL, place),
        "fieldConfig",
        config ->
            JsonRewriter.rewriteEach(
                sanitizeMembers(config, FIELD_CONFIG, place),
                "overrides",
                override -> sanitizeMembers(override, OVERRIDE, place)));
  }

  private JsonObject sanitizeMembers(JsonObject json, Map<String, MemberType> kinds, String place) {
    JsonObject changed = json;
    for (Map.Entry<String, MemberType> member : new TreeMap<>(kinds).entrySet()) {
      Optional<Json> old = JavaScriptCoercion.nonNull(json, member.getKey());
      Optional<Json> converted = old.flatMap(value -> convert(value, member.getValue()));
      if (old.isPresent() && !converted.equals(old)) {
        log.add(describe(member.getKey(), old.get(), converted), place);
      }
      if (json.has(member.getKey()) && (old.isEmpty() || !converted.equals(old))) {
        changed =
            converted.isPresent()
                ? changed.with(member.getKey(), converted.get())
                : changed.without(member.getKey());
      }
    }
    return changed;
  }

  private static String describe(String key, Json old, Optional<Json> converted) {
    String lost = key + " is " + old.kind() + ", which Grafana does not accept";
    if (converted.isEmpty()) {
      return lost + ": removed";
    }
    return old instanceof JsonArray
        ? "removed items of " + key + " that Grafana does not accept"
        : key + " was " + old.kind() + " and is now " + converted.get().kind();
  }

  /** Converts the value to this type; empty if this is not possible. */
  private static Optional<Json> convert(Json value, MemberType kind) {
    return switch (kind) {
      case TEXT ->
          value instanceof JsonString
              ? Optional.of(value)
              : JavaScriptCoercion.toText(Optional.of(value)).map(Json::of);
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
    var read = JavaScriptCoercion.parseFloat(Optional.of(value));
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
