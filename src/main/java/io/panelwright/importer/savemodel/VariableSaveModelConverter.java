package io.panelwright.importer.savemodel;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.CustomVariableOption;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts a variable to Grafana's save model (sceneVariablesSetToVariables.ts). */
final class VariableSaveModelConverter {

  /** Members that Grafana does not save if they have this value. */
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

  private static final String AUTOMATIC = "$__auto";

  /** Was followed by the variable's name before Grafana 11. */
  private static final String OLD_AUTOMATIC = "$__auto_interval_";

  private static final int HIDDEN = 2;

  private VariableSaveModelConverter() {}

  static JsonObject convert(JsonObject unclear) {
    JsonObject variable = GrafanaDatasourceReference.normalize(unclear);
    JsonObject saved = withDefault(variable, "type", Json.of("query"));
    for (var omitted : OMITTED.entrySet()) {
      boolean isDefault =
          saved.get(omitted.getKey()).filter(omitted.getValue()::equals).isPresent();
      saved = isDefault ? saved.without(omitted.getKey()) : saved;
    }
    saved = saved.with("current", selection(saved));
    return (JsonObject)
        CanonicalJson.sortWithoutNulls(convertType(saved, saved.string("type").orElse("")));
  }

  private static JsonObject convertType(JsonObject variable, String type) {
    return switch (type) {
      case "query" -> withDefinition(kind(withQueryDefaults(variable)));
      case "datasource" -> withQueryDefaults(variable).with("refresh", 1);
      case "custom" -> withCustomOptions(variable);
      case "interval" -> withIntervals(variable);
      case "textbox" -> withText(variable);
      case "constant" -> withConstant(variable);
      case "adhoc" ->
          withDefault(
              withDefault(variable.without("current"), "baseFilters", Json.array()),
              "filters",
              Json.array());
      default -> variable;
    };
  }

  /** Removes the options of query variables, which Grafana does not save. */
  private static JsonObject withQueryDefaults(JsonObject variable) {
    JsonObject queryVariable =
        withDefault(variable.with("options", Json.array()), "regex", Json.of(""));
    return withDefault(queryVariable, "refresh", Json.of(1));
  }

  private static JsonObject withDefinition(JsonObject variable) {
    boolean hasDefinition =
        variable.string("definition").filter(text -> !text.isBlank()).isPresent();
    return hasDefinition ? variable : variable.with("definition", text(variable));
  }

  private static JsonObject withDefault(JsonObject variable, String key, Json value) {
    return variable.has(key) ? variable : variable.with(key, value);
  }

  /** The type of a Prometheus query, which the query editor saves. */
  private static JsonObject kind(JsonObject variable) {
    JsonObject query = variable.object("query");
    boolean prometheus =
        variable.object("datasource").string("type").filter("prometheus"::equals).isPresent();
    Optional<String> text = query.string("query");
    if (!prometheus || text.isEmpty()) {
      return variable;
    }
    JsonObject withRefId = query.with("refId", "PrometheusVariableQueryEditor-VariableQuery");
    return variable.with(
        "query",
        withRefId.has("qryType") ? withRefId : withRefId.with("qryType", kind(text.get())));
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

  /** The query as the editor shows it. */
  private static String text(JsonObject variable) {
    return variable.string("query").or(() -> variable.object("query").string("query")).orElse("");
  }

  /** Derives the options of a list from its text, and marks the selection. */
  private static JsonObject withCustomOptions(JsonObject variable) {
    String list = variable.string("query").orElse("");
    if (list.isBlank() || variable.has("valuesFormat")) {
      return variable;
    }
    return withOptions(variable, CustomVariableOption.parseList(list));
  }

  private static JsonObject withOptions(JsonObject variable, List<CustomVariableOption> choices) {
    Json picked = variable.object("current").get("value").orElse(Json.of(""));
    List<Json> options = new ArrayList<>();
    for (CustomVariableOption choice : choices) {
      options.add(
          Json.object()
              .with("selected", isSelected(choice.value(), picked))
              .with("text", choice.text())
              .with("value", choice.value()));
    }
    return variable.with("options", new JsonArray(options));
  }

  private static boolean isSelected(String value, Json picked) {
    return picked instanceof JsonArray several
        ? several.items().contains(Json.of(value))
        : picked.equals(Json.of(value));
  }

  /** Selects the first interval if the selection is none of them; the old automatic one is kept. */
  private static JsonObject withIntervals(JsonObject variable) {
    List<CustomVariableOption> intervals =
        Arrays.stream(variable.string("query").orElse("").split(","))
            .map(String::strip)
            .filter(interval -> !interval.isEmpty())
            .map(CustomVariableOption::unlabeled)
            .toList();
    if (intervals.isEmpty()) {
      return variable;
    }
    String old = variable.object("current").string("value").orElse("");
    String value = old.startsWith(OLD_AUTOMATIC) ? AUTOMATIC : old;
    boolean offered = intervals.contains(CustomVariableOption.unlabeled(value));
    String selected = offered || value.equals(AUTOMATIC) ? value : intervals.get(0).value();
    return withOptions(variable.with("current", selected(selected)), intervals);
  }

  /** A text box has the text of its selection, or else of its query. */
  private static JsonObject withText(JsonObject variable) {
    String text =
        variable
            .object("current")
            .string("value")
            .filter(value -> !value.isEmpty())
            .or(() -> variable.string("query"))
            .orElse("");
    return variable
        .with("current", selected(text))
        .with("options", Json.array(selected(text).with("selected", true)))
        .with("query", text);
  }

  private static JsonObject withConstant(JsonObject variable) {
    JsonObject hidden = variable.with("hide", HIDDEN);
    return variable
        .string("query")
        .map(value -> hidden.with("current", selected(value)))
        .orElse(hidden);
  }

  private static JsonObject selected(String value) {
    return Json.object().with("text", value).with("value", value);
  }

  /**
   * Reduces a selection to text and value: a list for multi-value variables, "All" if nothing is
   * selected and the variable offers it. An empty value with a text is a selection, such as "None".
   */
  private static JsonObject selection(JsonObject variable) {
    JsonObject current = variable.object("current");
    Json value = current.get("value").orElse(Json.of(""));
    Json text = current.get("text").orElse(value);
    boolean ofDatasources = variable.string("type").filter("datasource"::equals).isPresent();
    boolean unselected = isNothing(value) && (isNothing(text) || ofDatasources);
    if (unselected && variable.isTrue("includeAll")) {
      value = Json.of("$__all");
      text = Json.of("All");
    } else if (unselected && ofDatasources) {
      return isNothing(text) ? selected("default") : selection(variable, text, text);
    }
    return selection(variable, text, value);
  }

  private static JsonObject selection(JsonObject variable, Json text, Json value) {
    return variable.isTrue("multi") && !isNothing(value)
        ? multiSelection(text, value)
        : Json.object().with("text", singleValue(text)).with("value", singleValue(value));
  }

  private static boolean isNothing(Json value) {
    return value.equals(Json.of("")) || value instanceof JsonArray list && list.size() == 0;
  }

  private static JsonObject multiSelection(Json text, Json value) {
    JsonArray values = value instanceof JsonArray list ? list : Json.array(value);
    JsonArray texts = text instanceof JsonArray list ? list : Json.array(text);
    return Json.object()
        .with("text", texts.size() == values.size() ? texts : values)
        .with("value", values);
  }

  private static Json singleValue(Json value) {
    if (value instanceof JsonArray list) {
      return list.size() == 1 ? list.items().get(0) : list.size() == 0 ? Json.of("") : list;
    }
    return value;
  }
}
