package io.panelwright.importer.saved;

import io.panelwright.document.Canonical;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A variable as Grafana saves it (sceneVariablesSetToVariables.ts). */
final class SavedVariable {

  /** Left out where they have this value. */
  private static final Map<String, Json> OMITTED =
      Map.of(
          "hide", Json.of(0),
          "includeAll", Json.of(false),
          "label", Json.of(""),
          "multi", Json.of(false),
          "skipUrlSync", Json.of(false),
          "sort", Json.of(0),
          "allValue", Json.of(""),
          "description", Json.of(""));

  private SavedVariable() {}

  static JsonObject of(JsonObject unclear) {
    JsonObject variable = References.clear(unclear);
    JsonObject saved = preset(variable, "type", Json.of("query"));
    for (var omitted : OMITTED.entrySet()) {
      boolean silent = saved.get(omitted.getKey()).filter(omitted.getValue()::equals).isPresent();
      saved = silent ? saved.without(omitted.getKey()) : saved;
    }
    saved = saved.with("current", picked(saved));
    return (JsonObject) Canonical.sorted(ofKind(saved, saved.string("type").orElse("")));
  }

  private static JsonObject ofKind(JsonObject variable, String type) {
    return switch (type) {
      case "query" -> defined(kind(asked(variable)));
      case "datasource" -> asked(variable).with("refresh", 1);
      case "custom", "interval" -> offered(variable);
      case "adhoc" ->
          preset(
              preset(variable.without("current"), "baseFilters", Json.array()),
              "filters",
              Json.array());
      default -> variable;
    };
  }

  /** The options of what is asked for are not kept. */
  private static JsonObject asked(JsonObject variable) {
    JsonObject asked = preset(variable.with("options", Json.array()), "regex", Json.of(""));
    return preset(asked, "refresh", Json.of(1));
  }

  private static JsonObject defined(JsonObject variable) {
    boolean said = variable.string("definition").filter(text -> !text.isBlank()).isPresent();
    return said ? variable : variable.with("definition", text(variable));
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
