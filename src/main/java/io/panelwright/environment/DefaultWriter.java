package io.panelwright.environment;

import io.panelwright.dashboard.VariableView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.environment.EnvironmentValues.DatasourceMapping;
import io.panelwright.environment.EnvironmentValues.MappedDatasource;
import io.panelwright.environment.EnvironmentValues.VariableDefault;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the defaults of variables as Grafana does: value and text, and the selected options. */
final class DefaultWriter {

  private static final String ALL = "$__all";

  private final Environment environment;
  private final List<Finding> findings;

  DefaultWriter(Environment environment, List<Finding> findings) {
    this.environment = environment;
    this.findings = findings;
  }

  JsonObject write(JsonObject dashboard) {
    Map<String, VariableDefault> defaults = environment.values().variables();
    JsonArray list = dashboard.object("templating").array("list");
    List<Json> changed = new ArrayList<>();
    for (Json item : list.items()) {
      String name = item instanceof JsonObject variable ? new VariableView(variable).name() : "";
      changed.add(
          defaults.containsKey(name) ? write((JsonObject) item, name, defaults.get(name)) : item);
    }
    return changed.equals(list.items())
        ? dashboard
        : dashboard.with(
            "templating", dashboard.object("templating").with("list", new JsonArray(changed)));
  }

  private JsonObject write(JsonObject variable, String name, VariableDefault entry) {
    String type = new VariableView(variable).type();
    if (type.equals("adhoc")) {
      reject(name, entry, "is a variable of filters, which has no default", "remove the entry");
      return variable;
    }
    if (entry.value() instanceof JsonArray && !variable.isTrue("multi")) {
      reject(
          name,
          entry,
          "takes one value, found a list",
          "write one value, or set multi in the source");
      return variable;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String value : values(entry.value())) {
      Optional<String> resolved = resolve(variable, type, value);
      if (resolved.isEmpty()) {
        rejectValue(variable, name, entry, value);
        return variable;
      }
      texts.put(resolved.get(), text(variable, resolved.get()));
    }
    return withCurrent(variable, type, texts);
  }

  private static List<String> values(Json value) {
    return value instanceof JsonArray array
        ? array.strings().toList()
        : List.of(((JsonString) value).value());
  }

  /** The value as the dashboard has it; empty if the variable cannot have it. */
  private Optional<String> resolve(JsonObject variable, String type, String value) {
    if (variable.isTrue("includeAll") && (value.equals(ALL) || value.equalsIgnoreCase("all"))) {
      return Optional.of(ALL);
    }
    return switch (type) {
      case "custom", "switch" -> Optional.of(value).filter(options(variable)::containsKey);
      case "interval" -> interval(variable, value);
      case "datasource" -> datasource(value);
      default -> Optional.of(value);
    };
  }

  private static Optional<String> interval(JsonObject variable, String value) {
    boolean automatic = value.equals("auto") || value.equals("$__auto");
    return automatic && variable.isTrue("auto")
        ? Optional.of("$__auto")
        : Optional.of(value).filter(options(variable)::containsKey);
  }

  /** The uid of the source, which is replaced afterwards; the value may also be the one there. */
  private Optional<String> datasource(String value) {
    Optional<DatasourceMapping> mapping = environment.values().datasources();
    if (mapping.isEmpty() || value.equals("default") || mapping.get().byUid().containsKey(value)) {
      return Optional.of(value);
    }
    for (Map.Entry<String, MappedDatasource> entry : mapping.get().byUid().entrySet()) {
      if (entry.getValue().uid().equals(value) || entry.getValue().name().equals(value)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** The labels of the options by their values. */
  private static Map<String, String> options(JsonObject variable) {
    Map<String, String> options = new LinkedHashMap<>();
    variable
        .array("options")
        .objects()
        .forEach(
            option -> {
              String value = option.string("value").orElse("");
              options.put(value, option.string("text").orElse(value));
            });
    return options;
  }

  private static String text(JsonObject variable, String value) {
    return value.equals(ALL) ? "All" : options(variable).getOrDefault(value, value);
  }

  private static JsonObject withCurrent(
      JsonObject variable, String type, Map<String, String> texts) {
    List<String> values = List.copyOf(texts.keySet());
    boolean multi = variable.isTrue("multi");
    JsonObject current = variable.object("current");
    current =
        multi
            ? current
                .with("text", Json.strings(List.copyOf(texts.values())))
                .with("value", Json.strings(values))
            : current.with("text", texts.get(values.get(0))).with("value", values.get(0));
    JsonObject changed = variable.with("current", current);
    if (type.equals("constant") || type.equals("textbox")) {
      changed = changed.with("query", values.get(0));
    }
    return type.equals("textbox")
        ? changed.with("options", Json.array(current.with("selected", true)))
        : withSelected(changed, values);
  }

  private static JsonObject withSelected(JsonObject variable, List<String> values) {
    List<Json> options =
        variable
            .array("options")
            .objects()
            .<Json>map(
                option ->
                    option.has("selected")
                        ? option.with(
                            "selected", values.contains(option.string("value").orElse("")))
                        : option)
            .toList();
    return options.isEmpty() ? variable : variable.with("options", new JsonArray(options));
  }

  private void rejectValue(JsonObject variable, String name, VariableDefault entry, String value) {
    List<String> known =
        variable.string("type").orElse("").equals("datasource")
            ? List.copyOf(environment.values().datasources().orElseThrow().byUid().keySet())
            : List.copyOf(options(variable).keySet());
    reject(
        name,
        entry,
        "has no value \"" + value + "\"" + Suggestions.didYouMean(value, known),
        "write one of: " + ShortList.nearest(value, known));
  }

  private void reject(String name, VariableDefault entry, String problem, String next) {
    findings.add(
        Finding.error(
            "variable-default-unknown",
            Location.at(entry.position()).child(environment.name()),
            "$" + name + " " + problem,
            next));
  }
}
