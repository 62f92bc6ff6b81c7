package io.panelwright.diff;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Normalizes saved dashboards: removes what Grafana saves in one place and reads in none. */
final class SaveModelNormalizer {

  /** Settings for which an empty text is the same as none. */
  private static final List<String> DEFAULT_IF_EMPTY = List.of("timezone", "uid", "weekStart");

  /** The number of the dashboard on grafana.com, which only classic dashboards have. */
  private static final String GNET_ID = "gnetId";

  /** Members of variables that equal the default; Grafana does not always save them. */
  private static final Map<String, Json> VARIABLE_DEFAULTS =
      Map.of("allowCustomValue", Json.of(true), "sort", Json.of(0));

  private static final JsonObject EXPRESSION = DatasourceRef.of("__expr__", "__expr__").json();

  private SaveModelNormalizer() {}

  static JsonObject normalize(JsonObject dashboard, Profile profile) {
    JsonObject json = dashboard.without(GNET_ID);
    for (String key : DEFAULT_IF_EMPTY) {
      json = json.string(key).filter(String::isEmpty).isPresent() ? json.without(key) : json;
    }
    json =
        json.with(
            "templating", each(json.object("templating"), "list", variable -> variable(variable)));
    json = each(json, "panels", SaveModelNormalizer::withoutGap);
    return panels(
        json, panel -> withDefaults(withoutUnreadOptions(withoutUnsetProperties(panel)), profile));
  }

  /** Moves the panels of a collapsed row up to the row, as Grafana shows them. */
  private static JsonObject withoutGap(JsonObject row) {
    long top = row.array("panels").objects().mapToLong(SaveModelNormalizer::y).min().orElse(0);
    long gap = top - y(row) - 1;
    return each(row, "panels", panel -> panel.withAt("gridPos.y", Json.of(y(panel) - gap)));
  }

  private static long y(JsonObject panel) {
    return panel.object("gridPos").integer("y").orElse(0L);
  }

  /** The options of a variable follow from its query, the text of its value from the options. */
  private static JsonObject variable(JsonObject variable) {
    JsonObject json = variable.without("options");
    JsonObject current = json.object("current");
    json = current.has("value") ? json.with("current", current.without("text")) : json;
    for (var member : VARIABLE_DEFAULTS.entrySet()) {
      boolean usual = json.get(member.getKey()).filter(member.getValue()::equals).isPresent();
      json = usual ? json.without(member.getKey()) : json;
    }
    boolean grouping = json.string("type").filter("groupby"::equals).isPresent();
    return grouping && json.isTrue("multi") ? json.without("multi") : json;
  }

  /** Removes properties of overrides that have no value. */
  private static JsonObject withoutUnsetProperties(JsonObject panel) {
    JsonObject config = panel.object("fieldConfig");
    return panel.has("fieldConfig")
        ? panel.with("fieldConfig", each(config, "overrides", SaveModelNormalizer::withValues))
        : panel;
  }

  private static JsonObject withValues(JsonObject override) {
    List<Json> properties =
        override.array("properties").items().stream()
            .filter(property -> !(property instanceof JsonObject o) || o.has("value"))
            .toList();
    return override.has("properties")
        ? override.with("properties", new JsonArray(properties))
        : override;
  }

  /** Removes options that no version of a core panel reads: Grafana keeps those of old panels. */
  private static JsonObject withoutUnreadOptions(JsonObject panel) {
    Set<String> read = readOptions(panel.string("type").orElse(""));
    JsonObject options = panel.object("options");
    for (String key : read.isEmpty() ? List.<String>of() : options.members().keySet()) {
      options = read.contains(key) ? options : options.without(key);
    }
    return panel.has("options") ? panel.with("options", options) : panel;
  }

  /**
   * Adds the defaults of options, since an absent option has the same effect; for options that this
   * version does not have, the defaults of the others.
   */
  private static JsonObject withDefaults(JsonObject panel, Profile profile) {
    JsonObject filled = panel;
    for (PanelType type : types(panel, profile)) {
      JsonObject fields = filled.object("fieldConfig").object("defaults");
      filled =
          filled
              .with("options", withDefaults(filled.object("options"), type.options()))
              .withAt("fieldConfig.defaults", withDefaults(fields, type.fieldOptions()));
    }
    return filled;
  }

  /** The panel's type in all versions, this one first; none for panels without options. */
  private static List<PanelType> types(JsonObject panel, Profile profile) {
    Optional<String> type = panel.string("type").filter(id -> panel.has("options"));
    return Stream.concat(Stream.of(profile), Arrays.stream(Profile.values()))
        .flatMap(version -> type.flatMap(GrafanaSchema.forProfile(version)::panel).stream())
        .distinct()
        .toList();
  }

  private static JsonObject withDefaults(JsonObject json, Map<String, OptionSchema> options) {
    JsonObject filled = json;
    for (OptionSchema option : options.values()) {
      boolean absent = option.defaultValue().isPresent() && json.at(option.path()).isEmpty();
      filled =
          absent && hasPlace(json, option.path())
              ? filled.withAt(option.path(), option.defaultValue().get())
              : filled;
    }
    return filled;
  }

  /** Whether no value other than an object is on the way to a path. */
  private static boolean hasPlace(JsonObject json, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return true;
    }
    Json holder = json.get(path.substring(0, dot)).orElse(Json.object());
    return holder instanceof JsonObject object && hasPlace(object, path.substring(dot + 1));
  }

  /** The names of the options of a core panel in all versions; empty for other panels. */
  private static Set<String> readOptions(String type) {
    Set<String> names = new HashSet<>();
    Arrays.stream(Profile.values())
        .flatMap(version -> GrafanaSchema.forProfile(version).panel(type).stream())
        .flatMap(panel -> panel.options().keySet().stream())
        .forEach(path -> names.add(path.split("\\.", 2)[0]));
    return names;
  }

  /**
   * Gives each query the datasource that Grafana queries, which is the panel's unless that is a
   * mixture. The v2 format has no datasource of a panel.
   */
  static JsonObject resolveDatasources(JsonObject dashboard) {
    return panels(dashboard, SaveModelNormalizer::resolvePanelDatasource);
  }

  private static JsonObject resolvePanelDatasource(JsonObject panel) {
    if (panel.array("targets").isEmpty()) {
      return panel.without("datasource");
    }
    JsonObject own = panel.object("datasource");
    JsonObject resolved =
        own.equals(DatasourceRef.MIXED.json())
            ? panel
            : each(
                panel,
                "targets",
                target -> isExpression(target) ? target : target.with("datasource", own));
    Set<Json> used = new LinkedHashSet<>();
    resolved
        .array("targets")
        .objects()
        .filter(target -> !isExpression(target))
        .forEach(target -> used.add(target.object("datasource")));
    return resolved.with(
        "datasource", used.size() == 1 ? used.iterator().next() : DatasourceRef.MIXED.json());
  }

  private static boolean isExpression(JsonObject target) {
    return target.object("datasource").equals(EXPRESSION);
  }

  private static JsonObject panels(JsonObject dashboard, UnaryOperator<JsonObject> change) {
    return each(dashboard, "panels", panel -> panels(change.apply(panel), change));
  }

  private static JsonObject each(JsonObject holder, String key, UnaryOperator<JsonObject> change) {
    return holder.has(key)
        ? holder.with(
            key, new JsonArray(holder.array(key).objects().<Json>map(change::apply).toList()))
        : holder;
  }
}
