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
 * Inputs of a dashboard that was exported for sharing.
 *
 * <p>On import, Grafana prompts for a datasource and replaces {@code ${DS_NAME}} by its uid. This
 * import does not prompt: the text stays, and a datasource variable with this name gives it a
 * value. Constants are replaced by their value.
 */
final class ExportInputs {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)}");
  private static final Pattern NOT_IN_NAME = Pattern.compile("\\W+");

  /** A reference without a datasource to choose. */
  private static final String EXPRESSION = "__expr__";

  private final MigrationLog log;
  private final Map<String, String> replacements = new LinkedHashMap<>();
  private final Map<String, JsonObject> datasources = new LinkedHashMap<>();

  private ExportInputs(MigrationLog log) {
    this.log = log;
  }

  static JsonObject resolve(JsonObject dashboard, MigrationLog log) {
    var inputs = new ExportInputs(log);
    dashboard.array("__inputs").objects().forEach(inputs::add);
    JsonObject withoutInputs = dashboard.without("__inputs");
    if (inputs.replacements.isEmpty()) {
      return withoutInputs;
    }
    Set<String> usedInputs = new LinkedHashSet<>();
    JsonObject changed =
        (JsonObject)
            JsonRewriter.rewriteTexts(
                withoutInputs, text -> inputs.replacePlaceholders(text, usedInputs));
    return inputs.withVariables(changed, usedInputs);
  }

  private void add(JsonObject input) {
    String name = input.string("name").orElse("");
    String type = input.string("type").orElse("");
    String plugin = input.string("pluginId").orElse("");
    if (name.isEmpty()) {
      return;
    }
    boolean hasValue = input.string("value").filter(value -> !value.isEmpty()).isPresent();
    if (type.equals("datasource") && hasValue
        || type.equals("constant") && input.string("value").isPresent()) {
      replacements.put(name, input.string("value").get());
    } else if (type.equals("datasource") && plugin.equals(EXPRESSION)) {
      replacements.put(name, EXPRESSION);
    } else if (type.equals("datasource")) {
      replacements.put(name, "${" + variable(name) + "}");
      datasources.put(name, input);
    } else {
      log.add("removed inputs of an unknown type", MigrationLog.describe("input", name));
    }
  }

  private static String variable(String input) {
    return NOT_IN_NAME.matcher(input).replaceAll("_");
  }

  private String replacePlaceholders(String text, Set<String> usedInputs) {
    if (text.indexOf("${") < 0) {
      return text;
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              String name = match.group(1);
              if (!replacements.containsKey(name)) {
                return Matcher.quoteReplacement(match.group());
              }
              usedInputs.add(name);
              return Matcher.quoteReplacement(replacements.get(name));
            });
  }

  private JsonObject withVariables(JsonObject dashboard, Set<String> usedInputs) {
    JsonObject templating = dashboard.object("templating");
    List<String> variableNames =
        templating.array("list").objects().flatMap(it -> it.string("name").stream()).toList();
    List<Json> variables = new ArrayList<>();
    for (String name : replacements.keySet()) {
      JsonObject input = datasources.getOrDefault(name, Json.object());
      if (!usedInputs.contains(name)) {
        log.add("removed unused inputs", MigrationLog.describe("input", name));
      } else if (input.isEmpty()) {
        log.add("replaced inputs by their value", MigrationLog.describe("input", name));
      } else if (!variableNames.contains(variable(name))) {
        log.add("inputs became datasource variables", MigrationLog.describe("input", name));
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
