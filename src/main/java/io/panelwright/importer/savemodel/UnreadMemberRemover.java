package io.panelwright.importer.savemodel;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes members that Grafana saves but no longer reads: of retired editors and panels, and of
 * query languages that a query had before. Queries of datasources that are not part of Grafana keep
 * all members.
 */
public final class UnreadMemberRemover {

  /**
   * Members of which a query needs at least one: a query without them may be of another datasource
   * than its type states, and keeps all members.
   */
  private static final Map<String, List<String>> QUERY_TEXTS =
      Map.ofEntries(
          Map.entry("prometheus", List.of("expr")),
          Map.entry("loki", List.of("expr")),
          Map.entry("tempo", List.of("query", "filters", "serviceMapQuery")),
          Map.entry("elasticsearch", List.of("metrics", "bucketAggs", "query")),
          Map.entry("influxdb", List.of("query", "measurement", "rawSql")),
          Map.entry("mysql", List.of("rawSql")),
          Map.entry("grafana-postgresql-datasource", List.of("rawSql")),
          Map.entry("mssql", List.of("rawSql")),
          Map.entry("graphite", List.of("target", "targetFull")),
          Map.entry("cloudwatch", List.of("namespace", "expression", "sqlExpression")),
          Map.entry("__expr__", List.of("type")),
          Map.entry("datasource", List.of("panelId")),
          Map.entry("grafana", List.of("queryType")));

  private static final Set<Json> EMPTY = Set.of(Json.of(""), Json.array(), Json.object());

  private final MigrationLog log;
  private int count;

  private UnreadMemberRemover(MigrationLog log) {
    this.log = log;
  }

  /** Counts the members that {@link #remove} would remove. */
  public static int count(SaveModel saved) {
    var remover = new UnreadMemberRemover(new MigrationLog());
    remover.apply(saved);
    return remover.count;
  }

  /** Removes the members, and logs each of them. */
  public static SaveModel remove(SaveModel saved, MigrationLog log) {
    return new UnreadMemberRemover(log).apply(saved);
  }

  private SaveModel apply(SaveModel saved) {
    return new SaveModel(
        saved.settings(),
        saved.sections().stream()
            .map(
                section ->
                    new SaveModel.SavedSection(
                        section.row(), section.panels().stream().map(this::panel).toList()))
            .toList(),
        saved.variables(),
        saved.annotations().stream().map(this::annotation).toList(),
        saved.profile());
  }

  private JsonObject panel(JsonObject panel) {
    String place = PanelSaveModelConverter.describePanel(panel);
    JsonObject changed = remove("panel", panel.string("type").orElse(""), panel, place);
    if (panel.array("targets").isEmpty()) {
      return changed;
    }
    List<Json> targets = new ArrayList<>();
    for (Json target : panel.array("targets").items()) {
      targets.add(target instanceof JsonObject query ? query(query, place) : target);
    }
    return changed.with("targets", new JsonArray(targets));
  }

  private JsonObject query(JsonObject query, String place) {
    String type = query.object("datasource").string("type").orElse("");
    boolean isKnown = GrafanaSchema.forProfile(Profile.DEFAULT).queryOptions(type).isPresent();
    return isKnown && hasText(type, query) ? remove("query", type, query, place) : query;
  }

  private static boolean hasText(String type, JsonObject query) {
    return QUERY_TEXTS.getOrDefault(type, List.of()).stream()
        .flatMap(member -> query.get(member).stream())
        .anyMatch(value -> !EMPTY.contains(value));
  }

  private JsonObject annotation(JsonObject annotation) {
    String type = annotation.object("datasource").string("type").orElse("");
    return remove("annotation", type, annotation, MigrationLog.describeAnnotation(annotation));
  }

  private JsonObject remove(String on, String type, JsonObject object, String place) {
    JsonObject changed = object;
    for (UnreadMembersTable.Entry entry : UnreadMembersTable.entries(on)) {
      for (String path : entry.find(type, changed)) {
        count++;
        log.add(
            "dropped: " + path + ", which Grafana does not read (" + entry.reason() + ")", place);
        changed = withoutPath(changed, path);
      }
    }
    return changed;
  }

  /** Removes a member by its path, and objects that become empty. */
  private static JsonObject withoutPath(JsonObject object, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return object.without(path);
    }
    String name = path.substring(0, dot);
    JsonObject inner = withoutPath(object.object(name), path.substring(dot + 1));
    boolean isUnused = inner.isEmpty() && !name.equals("options");
    return isUnused ? object.without(name) : object.with(name, inner);
  }
}
