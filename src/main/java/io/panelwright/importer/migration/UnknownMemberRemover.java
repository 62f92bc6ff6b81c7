package io.panelwright.importer.migration;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.importer.migration.SchemaMigration.Operation;
import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removes members that Grafana does not save, and logs each of them. */
final class UnknownMemberRemover {

  private static final Set<String> DASHBOARD =
      Set.of(
          "annotations",
          "description",
          "editable",
          "fiscalYearStartMonth",
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

  /** Members of all variables. */
  private static final List<String> EVERY_VARIABLE =
      List.of("description", "hide", "label", "name", "skipUrlSync", "type");

  /** Members of the types of variables (sceneVariablesSetToVariables.ts). */
  private static final Map<String, Set<String>> VARIABLES =
      Map.of(
          "adhoc", membersOf("allowCustomValue baseFilters datasource defaultKeys filters"),
          "constant", membersOf("current query"),
          "custom",
              membersOf(
                  "allValue allowCustomValue current includeAll multi options query valuesFormat"),
          "datasource",
              membersOf(
                  "allValue allowCustomValue current includeAll multi options query refresh regex"),
          "interval", membersOf("auto auto_count auto_min current options query refresh"),
          "query",
              membersOf(
                  "allValue allowCustomValue current datasource definition includeAll multi options"
                      + " query refresh regex regexApplyTo sort staticOptions staticOptionsOrder"),
          "textbox", membersOf("current options query"));

  /** Members of the variables of any other type. */
  private static final Set<String> OTHER_VARIABLE =
      membersOf(
          "allValue allowCustomValue current datasource defaultKeys enableGroupBy filters includeAll"
              + " multi options query refresh regex sort");

  /** Types of variables with a datasource. */
  private static final Set<String> TYPES_WITH_DATASOURCE = Set.of("query", "adhoc", "groupby");

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

  /** AngularJS added this member to items of lists. */
  private static final String HASH_KEY = "$$hashKey";

  /** Values without information: their removal is not logged. */
  private static final Set<Json> EMPTY = Set.of(Json.array(), Json.object(), Json.of(""));

  private final MigrationLog log;
  private final GrafanaSchema schema;

  private UnknownMemberRemover(MigrationLog log, GrafanaSchema schema) {
    this.log = log;
    this.schema = schema;
  }

  private static Set<String> membersOf(String members) {
    return Stream.concat(EVERY_VARIABLE.stream(), Arrays.stream(members.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }

  static Operation forSchema(GrafanaSchema schema) {
    return (dashboard, log) -> new UnknownMemberRemover(log, schema).apply(dashboard);
  }

  private JsonObject apply(JsonObject dashboard) {
    JsonObject changed = retain(dashboard, DASHBOARD, MigrationLog.DASHBOARD);
    changed = retainInside(changed, "timepicker", PICKER);
    changed = retainInside(retainInside(changed, "templating", LIST), "annotations", LIST);
    changed =
        JsonRewriter.rewriteEach(
            changed, "links", link -> retain(link, LINK, MigrationLog.describeLink(link)));
    changed = rewriteList(changed, "templating", this::variable);
    changed = rewriteList(changed, "annotations", this::annotation);
    return JsonRewriter.rewritePanels(changed, this::panel);
  }

  private JsonObject retainInside(JsonObject dashboard, String key, Set<String> kept) {
    return JsonRewriter.rewriteAt(
        dashboard, key, json -> retain(json, kept, MigrationLog.DASHBOARD));
  }

  private static JsonObject rewriteList(
      JsonObject dashboard, String holder, UnaryOperator<JsonObject> change) {
    return JsonRewriter.rewriteAt(
        dashboard, holder, json -> JsonRewriter.rewriteEach(json, "list", change));
  }

  private JsonObject variable(JsonObject variable) {
    String place = MigrationLog.describeVariable(variable);
    String type = variable.string("type").orElse("");
    // The value of a constant is its query; its only option is the same.
    JsonObject read = type.equals("constant") ? variable.without("options") : variable;
    JsonObject known = retain(read, VARIABLES.getOrDefault(type, OTHER_VARIABLE), place);
    boolean hasDatasource = TYPES_WITH_DATASOURCE.contains(type);
    return hasDatasource ? known : remove(known, List.of("datasource"), place);
  }

  private JsonObject annotation(JsonObject annotation) {
    return remove(annotation, List.of(HASH_KEY), MigrationLog.describeAnnotation(annotation));
  }

  /** A plugin that is not part of Grafana may have members of its own. */
  private JsonObject panel(JsonObject panel) {
    String type = panel.string("type").orElse("");
    if (MigrationLog.isRow(panel)) {
      return retain(panel, ROW, MigrationLog.describePanel(panel));
    }
    // Logged members are paths, in which a name with a dot is ambiguous.
    return schema.panel(type).isPresent()
        ? retain(panel, PANEL, MigrationLog.describePanel(panel))
        : remove(
            panel,
            panel.members().keySet().stream().filter(key -> key.contains(".")).toList(),
            MigrationLog.describePanel(panel));
  }

  private JsonObject retain(JsonObject json, Set<String> kept, String place) {
    return remove(
        json, json.members().keySet().stream().filter(key -> !kept.contains(key)).toList(), place);
  }

  private JsonObject remove(JsonObject json, List<String> keys, String place) {
    keys.stream()
        .filter(key -> hasContent(json, key))
        .forEach(key -> log.add(key + " removed, since Grafana does not save it", place));
    return JsonRewriter.without(json, keys);
  }

  private static boolean hasContent(JsonObject json, String key) {
    return JavaScriptCoercion.nonNull(json, key)
        .filter(value -> !EMPTY.contains(value))
        .isPresent();
  }
}
