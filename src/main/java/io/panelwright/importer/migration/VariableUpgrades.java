package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What changed in variables. */
final class VariableUpgrades {

  static final List<String> TAGS = List.of("tags", "tagsQuery", "tagValuesQuery", "useTags");

  private VariableUpgrades() {}

  static JsonObject type(JsonObject variable) {
    boolean old = variable.string("type").filter(type -> type.equals("filter")).isPresent();
    return old ? variable.with("type", "query") : typed(variable);
  }

  /** Queries were the first variables, and need not have said so. */
  static JsonObject typed(JsonObject variable) {
    return variable.has("type") ? variable : variable.with("type", "query");
  }

  static JsonObject refreshAndHide(JsonObject variable) {
    JsonObject changed = variable;
    if (variable.has("refresh")) {
      changed = changed.with("refresh", JavaScript.isTruthy(variable, "refresh") ? 1 : 0);
    }
    if (JavaScript.isTruthy(variable, "hideVariable")) {
      changed = changed.with("hide", 2);
    } else if (JavaScript.isTruthy(variable, "hideLabel")) {
      changed = changed.with("hide", 1);
    }
    return Change.without(changed, List.of("hideVariable", "hideLabel"));
  }

  static JsonObject currentAsMulti(JsonObject variable) {
    JsonObject current = variable.object("current");
    if (JavaScript.isNothing(variable, "multi") || current.isEmpty()) {
      return variable;
    }
    boolean multi = JavaScript.isTruthy(variable, "multi");
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

  /** Grafana fails at a choice of nothing, and so forgets it. */
  static JsonObject currentWithoutNull(JsonObject variable) {
    return Change.inside(
        variable,
        "current",
        current -> {
          boolean nothing =
              current.has("value") && JavaScript.isNothing(current, "value")
                  || current.array("value").items().contains(JsonNull.NULL);
          return nothing ? current.without("value") : current;
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
    return Change.without(variable, TAGS);
  }

  static JsonObject refreshOfQuery(JsonObject variable) {
    if (!isOfType(variable, "query")) {
      return variable;
    }
    boolean said = variable.integer("refresh").filter(r -> r == 1 || r == 2).isPresent();
    JsonObject changed = said ? variable : variable.with("refresh", 1);
    return changed.array("options").isEmpty() ? changed : changed.with("options", Json.array());
  }

  private static boolean isOfType(JsonObject variable, String type) {
    return variable.string("type").orElse("").equals(type);
  }
}
