package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** A condition for showing or hiding a section or panel. */
public final class RenderingCondition extends JsonValue {

  private static final String DATA = "Data";

  private RenderingCondition(String kind, JsonObject spec) {
    super(Json.object().with("kind", "ConditionalRendering" + kind).with("spec", spec));
  }

  /** Holds if a value of the variable, named without {@code $}, equals this value. */
  public static RenderingCondition variableEquals(String variable, String value) {
    return variable(variable, "equals", value);
  }

  /** Holds if the variable has a different value. */
  public static RenderingCondition variableNotEquals(String variable, String value) {
    return variable(variable, "notEquals", value);
  }

  /** Holds if a value of the variable contains a match of a regular expression. */
  public static RenderingCondition variableMatches(String variable, String regex) {
    return variable(variable, "matches", regex);
  }

  /** Holds if no value of the variable contains a match of a regular expression. */
  public static RenderingCondition variableNotMatches(String variable, String regex) {
    return variable(variable, "notMatches", regex);
  }

  private static RenderingCondition variable(String name, String operator, String value) {
    return new RenderingCondition(
        "Variable",
        Json.object().with("operator", operator).with("value", value).with("variable", name));
  }

  /** Holds if the panel's queries return data; for panels only. */
  public static RenderingCondition hasData() {
    return new RenderingCondition(DATA, Json.object().with("value", true));
  }

  /** Holds if the panel's queries return no data; for panels only. */
  public static RenderingCondition hasNoData() {
    return new RenderingCondition(DATA, Json.object().with("value", false));
  }

  /** Holds if the dashboard's time range is at most this long, such as {@code 7d}. */
  public static RenderingCondition timeRangeUpTo(String range) {
    // Grafana ignores a condition whose duration it cannot parse:
    // ConditionalRenderingTimeRangeSize.
    boolean valid =
        ArgumentValidator.check(
            range.matches("[0-9]+(\\.[0-9]+)?[Mwdhmsy]"),
            "duration-invalid",
            "time range \"" + range + "\" is not a duration",
            "write a number and a unit, such as 6h, 7d or 1y");
    return new RenderingCondition(
        "TimeRangeSize", Json.object().with("value", valid ? range : "1d"));
  }

  /** The variable that the condition depends on, without {@code $}. */
  public Optional<String> variable() {
    return json().object("spec").string("variable");
  }

  /** Whether the condition depends on the panel's data. */
  public boolean requiresData() {
    return json().string("kind").orElse("").endsWith(DATA);
  }
}
