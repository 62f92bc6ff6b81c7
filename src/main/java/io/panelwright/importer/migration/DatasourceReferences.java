package io.panelwright.importer.migration;

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
 * unchanged, and so does a variable; {@code default} is the uid of the default datasource
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

  private final MigrationLog log;
  private final MigrationLog named;
  private final MigrationLog defaulted;

  /**
   * Creates the migration; Grafana changes references of older versions when it loads a dashboard.
   */
  private DatasourceReferences(MigrationLog log, long version) {
    this.log = log;
    this.named = version < 33 ? log.since(33) : log;
    this.defaulted = version < 36 ? log.since(36) : log;
  }

  private static JsonObject reference(String type, String uid) {
    return Json.object().with("type", type).with("uid", uid);
  }

  static JsonObject complete(JsonObject dashboard, long version, MigrationLog log) {
    var references = new DatasourceReferences(log, version);
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

  private JsonObject panel(JsonObject panel) {
    String place = MigrationLog.describePanel(panel);
    if (panel.array("targets").isEmpty()
        || TYPES_WITHOUT_QUERIES.contains(panel.string("type").orElse(""))) {
      return withoutQueries(panel, place);
    }
    Optional<JsonObject> declared = declared(panel, place);
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

  private JsonObject target(JsonObject target, JsonObject reference, String place) {
    boolean typed =
        target.object("datasource").string("uid").filter(u -> !u.isEmpty()).isEmpty()
            && target.get("datasource").orElse(JsonNull.NULL) instanceof JsonObject;
    Optional<JsonObject> declared = typed ? Optional.empty() : declared(target, place);
    if (declared.isPresent()) {
      return declared.get();
    }
    if (reference.string("uid").orElse("").equals(MIXED)) {
      return defaultReference(place);
    }
    defaulted.add("queries without a datasource use that of their panel", place);
    return reference;
  }

  /** Returns the reference of a member as an object with a uid; empty if the member has none. */
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
    if (uid.isEmpty()) {
      defaulted.add("datasource references without a uid use the default datasource", place);
    }
    JsonObject reference = type.map(it -> Json.object().with("type", it)).orElse(Json.object());
    return Optional.of(reference.with("uid", uid.orElse(DEFAULT_UID)));
  }
}
