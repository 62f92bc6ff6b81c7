package io.panelwright.importer.migration;

import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Schema changes of variables. */
final class VariableSchemaMigrations {

  static final List<String> TAGS = List.of("tags", "tagsQuery", "tagValuesQuery", "useTags");

  private VariableSchemaMigrations() {}

  static JsonObject type(JsonObject variable) {
    boolean old = variable.string("type").filter(type -> type.equals("filter")).isPresent();
    return old ? variable.with("type", "query") : typed(variable);
  }

  /** The first variables were all queries, and could lack a type. */
  static JsonObject typed(JsonObject variable) {
    return variable.has("type") ? variable : variable.with("type", "query");
  }

  static JsonObject refreshAndHide(JsonObject variable) {
    JsonObject changed = variable;
    if (variable.has("refresh")) {
      changed = changed.with("refresh", JavaScriptCoercion.isTruthy(variable, "refresh") ? 1 : 0);
    }
    if (JavaScriptCoercion.isTruthy(variable, "hideVariable")) {
      changed = changed.with("hide", 2);
    } else if (JavaScriptCoercion.isTruthy(variable, "hideLabel")) {
      changed = changed.with("hide", 1);
    }
    return JsonRewriter.without(changed, List.of("hideVariable", "hideLabel"));
  }

  static JsonObject currentAsMulti(JsonObject variable) {
    JsonObject current = variable.object("current");
    if (JavaScriptCoercion.isNull(variable, "multi") || current.isEmpty()) {
      return variable;
    }
    boolean multi = JavaScriptCoercion.isTruthy(variable, "multi");
    boolean list = current.get("value").orElse(JsonNull.NULL) instanceof JsonArray;
    return multi == list || !current.has("value")
        ? variable
        : variable.with("current", multi ? listed(current) : single(current));
  }

  private static JsonObject listed(JsonObject current) {
    JsonObject changed = current;
    for (String key : List.of("value", "text")) {
      Optional<Json> plain = current.get(key).filter(value -> !(value instanceof JsonArray));
      changed = plain.isPresent() ? changed.with(key, Json.array(plain.get())) : changed;
    }
    return changed;
  }

  private static JsonObject single(JsonObject current) {
    JsonObject changed = current;
    for (String key : List.of("value", "text")) {
      if (current.get(key).orElse(JsonNull.NULL) instanceof JsonArray list) {
        changed = changed.with(key, list.isEmpty() ? Json.of("") : list.items().get(0));
      }
    }
    return changed;
  }

  /** Grafana fails for a selection of null, so it is removed. */
  static JsonObject currentWithoutNull(JsonObject variable) {
    return JsonRewriter.rewriteAt(
        variable,
        "current",
        current -> {
          boolean isEmpty =
              current.has("value") && JavaScriptCoercion.isNull(current, "value")
                  || current.array("value").items().contains(JsonNull.NULL);
          return isEmpty ? current.without("value") : current;
        });
  }

  static JsonObject constant(JsonObject variable) {
    if (!isOfType(variable, "constant")) {
      return variable;
    }
    String value = variable.string("query").orElse("");
    JsonObject current =
        Json.object().with("selected", true).with("text", value).with("value", value);
    JsonObject changed =
        variable.with("query", value).with("current", current).with("options", Json.array(current));
    boolean shown = variable.integer("hide").filter(hide -> hide == 0 || hide == 1).isPresent();
    return shown ? changed.with("type", "textbox") : changed;
  }

  static JsonObject withoutTags(JsonObject variable) {
    return JsonRewriter.without(variable, TAGS);
  }

  static JsonObject refreshOfQuery(JsonObject variable) {
    if (!isOfType(variable, "query")) {
      return variable;
    }
    boolean isSet = variable.integer("refresh").filter(r -> r == 1 || r == 2).isPresent();
    JsonObject changed = isSet ? variable : variable.with("refresh", 1);
    return changed.array("options").isEmpty() ? changed : changed.with("options", Json.array());
  }

  private static boolean isOfType(JsonObject variable, String type) {
    return variable.string("type").orElse("").equals(type);
  }
}
