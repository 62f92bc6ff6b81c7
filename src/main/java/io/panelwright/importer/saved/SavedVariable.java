package io.panelwright.importer.saved;

import io.panelwright.document.Canonical;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A variable as Grafana saves it (sceneVariablesSetToVariables.ts). */
final class SavedVariable {

  private static final Set<String> KNOWN =
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

  /** Left out where they have this value. */
  private static final Map<String, List<Json>> OMITTED =
      Map.of(
          "hide", List.of(Json.of(0)),
          "includeAll", List.of(Json.of(false)),
          "label", List.of(Json.of("")),
          "multi", List.of(Json.of(false)),
          "skipUrlSync", List.of(Json.of(false)),
          "sort", List.of(Json.of(0)),
          "allValue", List.of(Json.of("")),
          "description", List.of(Json.of("")));

  private static final Set<String> ASKED = Set.of("query", "datasource");

  private SavedVariable() {}

  static JsonObject of(JsonObject unclear, Notes notes) {
    JsonObject variable = References.clear(unclear);
    String place = "variable $" + variable.string("name").orElse("");
    String type = variable.string("type").orElse("query");
    JsonObject saved = Json.object().with("type", type);
    for (var member : variable.members().entrySet()) {
      String key = member.getKey();
      if (!KNOWN.contains(key)) {
        notes.add("dropped, since Grafana does not keep it: \"" + key + "\" of a variable", place);
      } else if (!OMITTED.getOrDefault(key, List.of()).contains(member.getValue())) {
        saved = saved.with(key, member.getValue());
      }
    }
    saved = saved.with("current", picked(saved));
    if (type.equals("datasource")) {
      saved = saved.with("refresh", 1);
    }
    if (ASKED.contains(type)) {
      saved = saved.with("options", Json.array());
      saved = preset(saved, "regex", Json.of(""));
      saved = preset(saved, "refresh", Json.of(1));
    }
    if (type.equals("custom") || type.equals("interval")) {
      saved = offered(saved);
    }
    if (type.equals("query")) {
      saved = kind(saved);
      boolean said = saved.string("definition").filter(text -> !text.isBlank()).isPresent();
      saved = said ? saved : saved.with("definition", text(saved));
    }
    if (Set.of("adhoc", "groupby").contains(type)) {
      saved = type.equals("adhoc") ? saved.without("current") : saved;
      saved = type.equals("adhoc") ? preset(saved, "baseFilters", Json.array()) : saved;
      saved = type.equals("adhoc") ? preset(saved, "filters", Json.array()) : saved;
    }
    return (JsonObject) Canonical.sorted(saved);
  }

  private static JsonObject preset(JsonObject variable, String key, Json value) {
    return variable.has(key) ? variable : variable.with(key, value);
  }

  /** Prometheus' editor says of what kind a query is. */
  private static JsonObject kind(JsonObject variable) {
    JsonObject query = variable.object("query");
    boolean prometheus =
        variable.object("datasource").string("type").filter("prometheus"::equals).isPresent();
    Optional<String> text = query.string("query");
    if (!prometheus || text.isEmpty()) {
      return variable;
    }
    JsonObject said = query.with("refId", "PrometheusVariableQueryEditor-VariableQuery");
    return variable.with(
        "query", said.has("qryType") ? said : said.with("qryType", kind(text.get())));
  }

  private static int kind(String text) {
    int parenthesis = text.indexOf('(');
    return switch (parenthesis < 0 ? "" : text.substring(0, parenthesis).strip()) {
      case "label_names" -> 0;
      case "label_values" -> 1;
      case "metrics" -> 2;
      case "query_result" -> 3;
      default -> 5;
    };
  }

  /** The query as people see it. */
  private static String text(JsonObject variable) {
    return variable.string("query").or(() -> variable.object("query").string("query")).orElse("");
  }

  /** The options of a list are those of its text; what is picked is marked. */
  private static JsonObject offered(JsonObject variable) {
    String list = variable.string("query").orElse("");
    if (list.isBlank() || variable.has("valuesFormat")) {
      return variable;
    }
    Json picked = variable.object("current").get("value").orElse(Json.of(""));
    List<Json> options = new ArrayList<>();
    for (String entry : list.split(",")) {
      String[] parts = entry.split(" : ", 2);
      String value = parts[parts.length - 1].strip();
      options.add(
          Json.object()
              .with("selected", isPicked(value, picked))
              .with("text", parts[0].strip())
              .with("value", value));
    }
    return variable.with("options", new JsonArray(options));
  }

  private static boolean isPicked(String value, Json picked) {
    return picked instanceof JsonArray several
        ? several.items().contains(Json.of(value))
        : picked.equals(Json.of(value));
  }

  /**
   * Only text and value are kept of what is picked: a list where several can be, "All" where
   * nothing is picked and all can be.
   */
  private static JsonObject picked(JsonObject variable) {
    JsonObject current = variable.object("current");
    Optional<Json> given = current.get("value").filter(value -> !isNothing(value));
    boolean all = given.isEmpty() && variable.isTrue("includeAll");
    Json value = all ? Json.of("$__all") : given.or(() -> current.get("text")).orElse(Json.of(""));
    Json text = all ? Json.of("All") : current.get("text").orElse(value);
    boolean nothing = isNothing(value);
    if (nothing && variable.string("type").filter("datasource"::equals).isPresent()) {
      return Json.object().with("text", "default").with("value", "default");
    }
    return variable.isTrue("multi") && !nothing
        ? several(text, value)
        : Json.object().with("text", single(text)).with("value", single(value));
  }

  private static boolean isNothing(Json value) {
    return value.equals(Json.of("")) || value instanceof JsonArray list && list.size() == 0;
  }

  private static JsonObject several(Json text, Json value) {
    JsonArray values = value instanceof JsonArray list ? list : Json.array(value);
    JsonArray texts = text instanceof JsonArray list ? list : Json.array(text);
    return Json.object()
        .with("text", texts.size() == values.size() ? texts : values)
        .with("value", values);
  }

  private static Json single(Json value) {
    if (value instanceof JsonArray list) {
      return list.size() == 1 ? list.items().get(0) : list.size() == 0 ? Json.of("") : list;
    }
    return value;
  }
}
