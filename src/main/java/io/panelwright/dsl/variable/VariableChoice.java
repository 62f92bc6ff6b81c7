package io.panelwright.dsl.variable;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value of a variable and the label shown for it.
 *
 * @param properties further values by name, for {@link Variables#jsonChoices}
 */
public record VariableChoice(String text, String value, JsonObject properties) {

  /** A value with a label. */
  public static VariableChoice choice(String text, String value) {
    return new VariableChoice(text, value, Json.object());
  }

  /** Adds a property, which queries use as {@code ${variable.name}}. */
  public VariableChoice property(String name, String value) {
    return new VariableChoice(text, this.value, properties.with(name, value));
  }

  /** Joins entries to the list of a custom variable, in which a comma of an entry is escaped. */
  static String joinEntries(List<String> entries) {
    return entries.stream()
        .map(entry -> entry.replace(",", "\\,"))
        .collect(Collectors.joining(","));
  }

  /** Whether Grafana reads a value back from a list: at {@code " : "} a label ends. */
  static boolean isListable(String value) {
    return !value.contains(" : ") && !value.endsWith("\\");
  }

  /** The entry in a custom variable's list; Grafana splits it at the last {@code " : "}. */
  String entry() {
    ArgumentValidator.check(
        isListable(value) && properties.isEmpty(),
        "variable-value-invalid",
        "\""
            + text
            + "\" has a value with \" : \" or a final \\, or properties: a list cannot contain them",
        "use jsonChoices(…)");
    return text + " : " + value;
  }

  JsonObject json() {
    return Variable.option(text, value);
  }

  /** The entry in a custom variable's JSON. */
  JsonObject object() {
    return json().merge(properties);
  }

  static JsonArray options(List<VariableChoice> choices, VariableChoice selected) {
    return new JsonArray(
        choices.stream().<Json>map(choice -> choice.option(choice.equals(selected))).toList());
  }

  private JsonObject option(boolean selected) {
    JsonObject option = json().with("selected", selected);
    return properties.isEmpty() ? option : option.with("properties", properties);
  }
}
