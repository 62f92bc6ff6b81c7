package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * A value that a variable offers, and what people see instead of it.
 *
 * @param properties further values by name, for {@link Variables#jsonChoices}
 */
public record Choice(String text, String value, JsonObject properties) {

  /** A value with a text of its own. */
  public static Choice choice(String text, String value) {
    return new Choice(text, value, Json.object());
  }

  /** One more value, which queries use as {@code ${variable.name}}. */
  public Choice property(String name, String value) {
    return new Choice(text, this.value, properties.with(name, value));
  }

  /** As the list of a custom variable has it; Grafana splits it at commas and colons. */
  String entry() {
    Check.that(
        !(text + value).contains(",") && !(text + value).contains(" : ") && properties.isEmpty(),
        "custom-value",
        "\"" + text + "\" has a comma, a \" : \" or properties, for which a list has no place",
        "use jsonChoices(…)");
    return text + " : " + value;
  }

  JsonObject json() {
    return Variable.choice(text, value);
  }

  /** As the JSON of a custom variable has it. */
  JsonObject object() {
    return json().merge(properties);
  }

  static JsonArray options(List<Choice> choices, Choice picked) {
    return new JsonArray(
        choices.stream().<Json>map(choice -> choice.option(choice.equals(picked))).toList());
  }

  private JsonObject option(boolean selected) {
    JsonObject option = json().with("selected", selected);
    return properties.isEmpty() ? option : option.with("properties", properties);
  }
}
