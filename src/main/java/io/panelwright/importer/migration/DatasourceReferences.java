package io.panelwright.importer.migration;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * References to datasources, each as {@code {type, uid}} on the panel and on each of its queries.
 *
 * <p>Grafana finds a datasource by its uid, otherwise by its name. So a name becomes the uid
 * unchanged, and so does a variable; {@code default} is the uid of the default datasource; a type
 * without a uid means the default datasource of that type, or its first one
 * (public/app/features/plugins/datasource_srv.ts). Queries without a reference use that of their
 * panel; a panel without a reference uses that of its last query.
 */
final class DatasourceReferences {

  static final String DEFAULT_UID = "default";
  private static final String MIXED = "-- Mixed --";
  private static final String GRAFANA = "-- Grafana --";
  private static final String EXPRESSION = "__expr__";

  private static final JsonObject DEFAULT_REFERENCE = Json.object().with("uid", DEFAULT_UID);

  /** Grafana's built-in datasources, by the names in old dashboards. */
  static final Map<String, JsonObject> BUILT_IN =
      Map.of(
          MIXED,
          reference("datasource", MIXED),
          "-- Dashboard --",
          reference("datasource", "-- Dashboard --"),
          "-- Grafana --",
          reference("grafana", "-- Grafana --"),
          EXPRESSION,
          reference(EXPRESSION, EXPRESSION));

  /** Panel types for which Grafana sends no queries (skipDataQuery). */
  private static final Set<String> TYPES_WITHOUT_QUERIES =
      Set.of(
          "row",
          "text",
          "dashlist",
          "alertlist",
          "annolist",
          "news",
          "live",
          "welcome",
          "gettingstarted");

  private static final Set<String> VARIABLES_WITH_DATASOURCE = Set.of("query", "adhoc", "groupby");

  /** Before this schemaVersion, Grafana completes references. */
  private static final int COMPLETE = 36;

  private final GrafanaSchema schema;
  private final MigrationLog log;
  private final MigrationLog named;
  private final MigrationLog defaulted;

  /** Whether Grafana completes the references of queries. */
  private final boolean completes;

  /**
   * Creates the migration; Grafana changes references of older versions when it loads a dashboard.
   */
  private DatasourceReferences(MigrationLog log, long version, GrafanaSchema schema) {
    this.log = log;
    this.schema = schema;
    this.named = version < 33 ? log.since(33) : log;
    this.completes = version < COMPLETE;
    this.defaulted = completes ? log.since(COMPLETE) : log;
  }

  private static JsonObject reference(String type, String uid) {
    return Json.object().with("type", type).with("uid", uid);
  }

  static JsonObject complete(
      JsonObject dashboard, long version, GrafanaSchema schema, MigrationLog log) {
    var references = new DatasourceReferences(log, version, schema);
    JsonObject changed = JsonRewriter.rewritePanels(dashboard, references::panel);
    changed = rewriteList(changed, "templating", references::variable);
    changed = rewriteList(changed, "annotations", references::annotation);
    return DatasourceTypes.addTypes(changed, log);
  }

  private static JsonObject rewriteList(
      JsonObject dashboard, String holder, UnaryOperator<JsonObject> change) {
    return JsonRewriter.rewriteAt(
        dashboard, holder, json -> JsonRewriter.rewriteEach(json, "list", change));
  }

  private JsonObject variable(JsonObject variable) {
    return VARIABLES_WITH_DATASOURCE.contains(variable.string("type").orElse(""))
        ? withDatasource(variable, MigrationLog.describeVariable(variable))
        : variable;
  }

  /** Grafana's own annotation uses Grafana's datasource, also under the product name of a fork. */
  private JsonObject annotation(JsonObject annotation) {
    String place = MigrationLog.describeAnnotation(annotation);
    boolean own = annotation.integer("builtIn").filter(n -> n == 1).isPresent();
    if (!own || isComplete(annotation.object("datasource"))) {
      return withDatasource(annotation, place);
    }
    named.add("datasource names became references", place);
    return annotation.with("datasource", BUILT_IN.get(GRAFANA));
  }

  private static boolean isComplete(JsonObject reference) {
    return Stream.of("uid", "type")
        .allMatch(key -> reference.string(key).filter(text -> !text.isEmpty()).isPresent());
  }

  private JsonObject withDatasource(JsonObject json, String place) {
    return json.with("datasource", declared(json, place).orElseGet(() -> defaultReference(place)));
  }

  private JsonObject defaultReference(String place) {
    defaulted.add("added references to the default datasource", place);
    return DEFAULT_REFERENCE;
  }

  private JsonObject panel(JsonObject source) {
    String place = MigrationLog.describePanel(source);
    JsonObject panel = withPlaceholder(source, place);
    if (panel.array("targets").isEmpty()
        || TYPES_WITHOUT_QUERIES.contains(panel.string("type").orElse(""))) {
      return withoutQueries(panel, place);
    }
    Optional<JsonObject> declared = declared(panel, place);
    if (!completes && declared.isEmpty() && isPlaceholder(panel)) {
      return panel.without("datasource");
    }
    JsonObject panelReference = declared.orElse(DEFAULT_REFERENCE);
    List<Json> targets = new ArrayList<>();
    for (Json item : panel.array("targets").items()) {
      if (!(item instanceof JsonObject target)) {
        targets.add(item);
        continue;
      }
      JsonObject reference = target(target, panelReference, place);
      targets.add(target.with("datasource", reference));
      boolean expression = reference.string("uid").orElse("").equals(EXPRESSION);
      panelReference = declared.isPresent() || expression ? panelReference : reference;
    }
    if (declared.isEmpty()) {
      logPanelReference(panelReference, place);
    }
    return panel.with("datasource", panelReference).with("targets", new JsonArray(targets));
  }

  private JsonObject withPlaceholder(JsonObject panel, String place) {
    Optional<PanelType> type = panel.string("type").flatMap(schema::panel);
    Optional<JsonObject> query = schema.placeholderQuery();
    boolean lacksQuery =
        panel.array("targets").isEmpty()
            && !panel.has("libraryPanel")
            && type.filter(PanelType::takesQueries).isPresent();
    if (!lacksQuery || query.isEmpty()) {
      return panel;
    }
    log.add("added an empty query to panels without queries", place);
    return panel.with("targets", Json.array(query.get()));
  }

  private boolean isPlaceholder(JsonObject panel) {
    Optional<JsonArray> placeholder = schema.placeholderQuery().map(Json::array);
    return placeholder.equals(Optional.of(panel.array("targets")));
  }

  private JsonObject withoutQueries(JsonObject panel, String place) {
    if (JavaScriptCoercion.nonNull(panel, "datasource").isPresent()) {
      log.add("removed the datasource of a panel without queries", place);
    }
    if (!panel.array("targets").isEmpty()) {
      log.add("removed the queries of a panel type without data", place);
    }
    return JsonRewriter.without(panel, List.of("datasource", "targets"));
  }

  private void logPanelReference(JsonObject reference, String place) {
    if (reference.equals(DEFAULT_REFERENCE)) {
      defaultReference(place);
    } else {
      defaulted.add("panels without a datasource use that of their last query", place);
    }
  }

  /**
   * Returns the reference of a query. Before schemaVersion 36, Grafana replaces one without a uid.
   */
  private JsonObject target(JsonObject target, JsonObject reference, String place) {
    Optional<JsonObject> declared =
        declared(target, place).filter(own -> own.has("uid") || !completes);
    if (declared.isPresent()) {
      return declared.get();
    }
    if (reference.string("uid").orElse("").equals(MIXED)) {
      return defaultReference(place);
    }
    defaulted.add("queries without a datasource use that of their panel", place);
    return reference;
  }

  /**
   * Returns the reference of a member as an object with a uid or a type; empty if the member has
   * neither. Grafana takes the default datasource of a type, or its first one.
   */
  private Optional<JsonObject> declared(JsonObject holder, String place) {
    Json value = holder.get("datasource").orElse(JsonNull.NULL);
    if (value instanceof JsonObject object) {
      return object(object, place);
    }
    if (value instanceof JsonString || value instanceof JsonNumber) {
      String name = JavaScriptCoercion.toText(Optional.of(value)).orElse("");
      if (name.isEmpty() || name.equals(DEFAULT_UID)) {
        return Optional.empty();
      }
      named.add("datasource names became references", place);
      return Optional.of(BUILT_IN.getOrDefault(name, Json.object().with("uid", name)));
    }
    if (!value.equals(JsonNull.NULL)) {
      log.add("datasource is " + value.kind() + ", which Grafana does not accept", place);
    }
    return Optional.empty();
  }

  private Optional<JsonObject> object(JsonObject object, String place) {
    Optional<String> uid =
        JavaScriptCoercion.toText(object.get("uid")).filter(text -> !text.isEmpty());
    Optional<String> type = object.string("type").filter(text -> !text.isEmpty());
    if (uid.isEmpty() && type.isEmpty()) {
      return Optional.empty();
    }
    object.members().keySet().stream()
        .filter(key -> !key.equals("uid") && !key.equals("type"))
        .forEach(key -> log.add(key + " of a datasource reference removed", place));
    JsonObject reference = type.map(it -> Json.object().with("type", it)).orElse(Json.object());
    return Optional.of(uid.map(text -> reference.with("uid", text)).orElse(reference));
  }
}
