package io.panelwright.sourceedit;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Edits of variables in the dashboard's settings. */
final class VariableEdits {

  private final Random random;
  private String description = "";

  VariableEdits(Random random) {
    this.random = random;
  }

  String description() {
    return description;
  }

  JsonObject edit(JsonObject variable) {
    return switch (variable.string("type").orElse("")) {
      case "query" -> query(variable);
      case "custom" -> custom(variable);
      case "constant", "textbox" -> text(variable);
      case "interval" -> interval(variable);
      default -> label(variable);
    };
  }

  private JsonObject described(String text, JsonObject variable) {
    description = text;
    return variable;
  }

  private JsonObject label(JsonObject variable) {
    String label = variable.string("label").filter(old -> !old.isEmpty()).orElse("Choice") + " *";
    return described("label " + label, variable.with("label", label));
  }

  private JsonObject query(JsonObject variable) {
    return switch (random.nextInt(5)) {
      case 0 -> label(variable);
      case 1 -> described("multi", variable.with("multi", !variable.isTrue("multi")));
      case 2 ->
          described("includeAll", variable.with("includeAll", !variable.isTrue("includeAll")));
      case 3 -> described("regex", variable.with("regex", "/^[a-z0-9_-]+$/"));
      default ->
          described(
              "refresh",
              variable.with("refresh", variable.integer("refresh").orElse(1L) == 1 ? 2 : 1));
    };
  }

  private JsonObject custom(JsonObject variable) {
    if (random.nextInt(3) == 0) {
      return label(variable);
    }
    String query = variable.string("query").orElse("") + ",extra";
    List<Json> options = new ArrayList<>();
    boolean plain = variable.array("options").objects().noneMatch(o -> isAll(o));
    for (String value : query.split("\\s*,\\s*")) {
      options.add(Json.object().with("selected", false).with("text", value).with("value", value));
    }
    JsonObject changed = variable.with("query", query);
    return described(
        "values",
        plain ? changed.with("options", new JsonArray(options)) : changed.without("options"));
  }

  private static boolean isAll(JsonObject option) {
    return option.string("value").filter("$__all"::equals).isPresent();
  }

  private JsonObject text(JsonObject variable) {
    String value = variable.string("query").orElse("") + "2";
    JsonObject current = Json.object().with("text", value).with("value", value);
    return described(
        "value " + value,
        variable
            .with("query", value)
            .with("current", current)
            .with("options", Json.array(current.with("selected", true))));
  }

  private JsonObject interval(JsonObject variable) {
    return random.nextBoolean()
        ? label(variable)
        : described(
            "values", variable.with("query", variable.string("query").orElse("1m") + ",2h"));
  }
}
