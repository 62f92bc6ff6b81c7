package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a dashboard that was exported for others asks of who imports it.
 *
 * <p>Grafana asks for a datasource and writes its uid wherever {@code ${DS_NAME}} stands. Nobody is
 * asked here: the text stays, and a datasource variable of this name gives it its meaning.
 * Constants come with their value, which takes their place.
 */
final class Inputs {

  private static final Pattern MENTION = Pattern.compile("\\$\\{([^${}]+)}");
  private static final Pattern NO_NAME = Pattern.compile("\\W+");

  /** Has no datasource to choose. */
  private static final String EXPRESSION = "__expr__";

  private final Notes notes;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, JsonObject> asked = new LinkedHashMap<>();

  private Inputs(Notes notes) {
    this.notes = notes;
  }

  static JsonObject answered(JsonObject dashboard, Notes notes) {
    var inputs = new Inputs(notes);
    dashboard.array("__inputs").objects().forEach(inputs::add);
    JsonObject bare = dashboard.without("__inputs");
    if (inputs.texts.isEmpty()) {
      return bare;
    }
    Set<String> mentioned = new LinkedHashSet<>();
    JsonObject changed = (JsonObject) Change.texts(bare, text -> inputs.replaced(text, mentioned));
    return inputs.withVariables(changed, mentioned);
  }

  private void add(JsonObject input) {
    String name = input.string("name").orElse("");
    String type = input.string("type").orElse("");
    String plugin = input.string("pluginId").orElse("");
    if (name.isEmpty()) {
      return;
    }
    if (type.equals("constant") && input.string("value").isPresent()) {
      texts.put(name, input.string("value").get());
    } else if (type.equals("datasource") && plugin.equals(EXPRESSION)) {
      texts.put(name, EXPRESSION);
    } else if (type.equals("datasource")) {
      texts.put(name, "${" + variable(name) + "}");
      asked.put(name, input);
    } else {
      notes.add("inputs of an unknown kind are gone", Notes.named("input", name));
    }
  }

  private static String variable(String input) {
    return NO_NAME.matcher(input).replaceAll("_");
  }

  private String replaced(String text, Set<String> mentioned) {
    if (text.indexOf("${") < 0) {
      return text;
    }
    return MENTION
        .matcher(text)
        .replaceAll(
            found -> {
              String name = found.group(1);
              if (!texts.containsKey(name)) {
                return Matcher.quoteReplacement(found.group());
              }
              mentioned.add(name);
              return Matcher.quoteReplacement(texts.get(name));
            });
  }

  private JsonObject withVariables(JsonObject dashboard, Set<String> mentioned) {
    JsonObject templating = dashboard.object("templating");
    List<String> taken =
        templating.array("list").objects().flatMap(it -> it.string("name").stream()).toList();
    List<Json> variables = new ArrayList<>();
    for (String name : texts.keySet()) {
      JsonObject input = asked.getOrDefault(name, Json.object());
      if (!mentioned.contains(name)) {
        notes.add("inputs that nothing asks are gone", Notes.named("input", name));
      } else if (input.isEmpty()) {
        notes.add("inputs were replaced by their value", Notes.named("input", name));
      } else if (!taken.contains(variable(name))) {
        notes.add("inputs became datasource variables", Notes.named("input", name));
        variables.add(datasource(variable(name), input));
      }
    }
    variables.addAll(templating.array("list").items());
    return dashboard.with("templating", templating.with("list", new JsonArray(variables)));
  }

  private static JsonObject datasource(String name, JsonObject input) {
    JsonObject variable =
        Json.object()
            .with("current", Json.object().with("text", "default").with("value", "default"))
            .with("label", input.string("label").orElse(""))
            .with("name", name)
            .with("options", Json.array())
            .with("query", input.string("pluginId").orElse(""))
            .with("refresh", 1)
            .with("regex", "")
            .with("type", "datasource");
    return input.string("label").filter(label -> !label.isEmpty()).isPresent()
        ? variable
        : variable.without("label");
  }
}
