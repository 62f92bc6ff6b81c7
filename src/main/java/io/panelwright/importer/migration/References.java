package io.panelwright.importer.migration;

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
 * <p>Grafana finds a datasource by its uid or else by its name, so a name becomes the uid as it
 * stands, and so does a variable; {@code default} is the uid under which it finds the default one
 * (public/app/features/plugins/datasource_srv.ts). Queries that say nothing ask what their panel
 * asks; a panel that says nothing asks what its last query asks.
 */
final class References {

  static final String DEFAULT = "default";
  private static final String MIXED = "-- Mixed --";
  private static final String GRAFANA = "-- Grafana --";
  private static final String EXPRESSION = "__expr__";

  private static final JsonObject DEFAULT_REFERENCE = Json.object().with("uid", DEFAULT);

  /** What Grafana itself brings, by the name that old dashboards use. */
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

  /** Panels for which Grafana asks nothing, whatever queries they have (skipDataQuery). */
  private static final Set<String> SILENT =
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

  private static final Set<String> ASKING = Set.of("query", "adhoc", "groupby");

  private final Notes notes;
  private final Notes named;
  private final Notes defaulted;

  /** Before these versions Grafana changes references when it loads a dashboard. */
  private References(Notes notes, long version) {
    this.notes = notes;
    this.named = version < 33 ? notes.since(33) : notes;
    this.defaulted = version < 36 ? notes.since(36) : notes;
  }

  private static JsonObject reference(String type, String uid) {
    return Json.object().with("type", type).with("uid", uid);
  }

  static JsonObject completed(JsonObject dashboard, long version, Notes notes) {
    var references = new References(notes, version);
    JsonObject changed = Change.panels(dashboard, references::panel);
    changed = listed(changed, "templating", references::variable);
    changed = listed(changed, "annotations", references::annotation);
    return DatasourceTypes.added(changed, notes);
  }

  private static JsonObject listed(
      JsonObject dashboard, String holder, UnaryOperator<JsonObject> change) {
    return Change.inside(dashboard, holder, json -> Change.each(json, "list", change));
  }

  private JsonObject variable(JsonObject variable) {
    return ASKING.contains(variable.string("type").orElse(""))
        ? asking(variable, Notes.variable(variable))
        : variable;
  }

  /** Grafana's own annotation asks Grafana, whatever a fork of it calls itself. */
  private JsonObject annotation(JsonObject annotation) {
    String place = Notes.annotation(annotation);
    boolean own = annotation.integer("builtIn").filter(n -> n == 1).isPresent();
    if (!own || isWhole(annotation.object("datasource"))) {
      return asking(annotation, place);
    }
    named.add("names of datasources became references", place);
    return annotation.with("datasource", BUILT_IN.get(GRAFANA));
  }

  private static boolean isWhole(JsonObject reference) {
    return Stream.of("uid", "type")
        .allMatch(key -> reference.string(key).filter(text -> !text.isEmpty()).isPresent());
  }

  private JsonObject asking(JsonObject json, String place) {
    return json.with("datasource", said(json, place).orElseGet(() -> preset(place)));
  }

  private JsonObject preset(String place) {
    defaulted.add("what asks no datasource asks the default one", place);
    return DEFAULT_REFERENCE;
  }

  private JsonObject panel(JsonObject panel) {
    String place = Notes.panel(panel);
    if (panel.array("targets").isEmpty() || SILENT.contains(panel.string("type").orElse(""))) {
      return silent(panel, place);
    }
    Optional<JsonObject> said = said(panel, place);
    JsonObject asked = said.orElse(DEFAULT_REFERENCE);
    List<Json> targets = new ArrayList<>();
    for (Json item : panel.array("targets").items()) {
      if (!(item instanceof JsonObject target)) {
        targets.add(item);
        continue;
      }
      JsonObject reference = target(target, asked, place);
      targets.add(target.with("datasource", reference));
      boolean expression = reference.string("uid").orElse("").equals(EXPRESSION);
      asked = said.isPresent() || expression ? asked : reference;
    }
    if (said.isEmpty()) {
      noteAsked(asked, place);
    }
    return panel.with("datasource", asked).with("targets", new JsonArray(targets));
  }

  private JsonObject silent(JsonObject panel, String place) {
    if (JavaScript.something(panel, "datasource").isPresent()) {
      notes.add("a panel without queries has no datasource", place);
    }
    if (!panel.array("targets").isEmpty()) {
      notes.add("queries of a panel that shows no data are gone", place);
    }
    return Change.without(panel, List.of("datasource", "targets"));
  }

  private void noteAsked(JsonObject asked, String place) {
    if (asked.equals(DEFAULT_REFERENCE)) {
      preset(place);
    } else {
      defaulted.add("panels without a datasource ask what their last query asks", place);
    }
  }

  private JsonObject target(JsonObject target, JsonObject asked, String place) {
    boolean typed =
        target.object("datasource").string("uid").filter(u -> !u.isEmpty()).isEmpty()
            && target.get("datasource").orElse(JsonNull.NULL) instanceof JsonObject;
    Optional<JsonObject> said = typed ? Optional.empty() : said(target, place);
    if (said.isPresent()) {
      return said.get();
    }
    if (asked.string("uid").orElse("").equals(MIXED)) {
      return preset(place);
    }
    defaulted.add("queries without a datasource ask what their panel asks", place);
    return asked;
  }

  /** What a member says, as an object with a uid; empty where it says nothing. */
  private Optional<JsonObject> said(JsonObject holder, String place) {
    Json value = holder.get("datasource").orElse(JsonNull.NULL);
    if (value instanceof JsonObject object) {
      return object(object, place);
    }
    if (value instanceof JsonString || value instanceof JsonNumber) {
      String name = JavaScript.text(Optional.of(value)).orElse("");
      if (name.isEmpty() || name.equals(DEFAULT)) {
        return Optional.empty();
      }
      named.add("names of datasources became references", place);
      return Optional.of(BUILT_IN.getOrDefault(name, Json.object().with("uid", name)));
    }
    if (!value.equals(JsonNull.NULL)) {
      notes.add("datasource is " + value.kind() + ", which Grafana cannot read there", place);
    }
    return Optional.empty();
  }

  private Optional<JsonObject> object(JsonObject object, String place) {
    Optional<String> uid = JavaScript.text(object.get("uid")).filter(text -> !text.isEmpty());
    Optional<String> type = object.string("type").filter(text -> !text.isEmpty());
    if (uid.isEmpty() && type.isEmpty()) {
      return Optional.empty();
    }
    object.members().keySet().stream()
        .filter(key -> !key.equals("uid") && !key.equals("type"))
        .forEach(key -> notes.add(key + " of a reference to a datasource is gone", place));
    if (uid.isEmpty()) {
      defaulted.add("a reference without a uid asks the default datasource", place);
    }
    JsonObject reference = type.map(it -> Json.object().with("type", it)).orElse(Json.object());
    return Optional.of(reference.with("uid", uid.orElse(DEFAULT)));
  }
}
