package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** One thing that is asked before a section or panel is shown or hidden. */
public final class RenderingCondition extends JsonForm {

  private static final String DATA = "Data";

  private RenderingCondition(String kind, JsonObject spec) {
    super(Json.object().with("kind", "ConditionalRendering" + kind).with("spec", spec));
  }

  /** A variable, named without {@code $}, has this value, or it is one of several that it has. */
  public static RenderingCondition variableEquals(String variable, String value) {
    return variable(variable, "equals", value);
  }

  /** A variable has another value. */
  public static RenderingCondition variableNotEquals(String variable, String value) {
    return variable(variable, "notEquals", value);
  }

  /** A variable's value, or one of several, matches a regular expression anywhere. */
  public static RenderingCondition variableMatches(String variable, String regex) {
    return variable(variable, "matches", regex);
  }

  /** None of a variable's values matches a regular expression. */
  public static RenderingCondition variableNotMatches(String variable, String regex) {
    return variable(variable, "notMatches", regex);
  }

  private static RenderingCondition variable(String name, String operator, String value) {
    return new RenderingCondition(
        "Variable",
        Json.object().with("operator", operator).with("value", value).with("variable", name));
  }

  /** The panel's queries return data; of panels only. */
  public static RenderingCondition hasData() {
    return new RenderingCondition(DATA, Json.object().with("value", true));
  }

  /** The panel's queries return nothing; of panels only. */
  public static RenderingCondition hasNoData() {
    return new RenderingCondition(DATA, Json.object().with("value", false));
  }

  /** The dashboard's time range is this long, such as {@code 7d}, or shorter. */
  public static RenderingCondition timeRangeUpTo(String range) {
    // Grafana leaves out a condition whose span it cannot read: ConditionalRenderingTimeRangeSize.
    boolean fine =
        Check.that(
            range.matches("[0-9]+(\\.[0-9]+)?[Mwdhmsy]"),
            "duration",
            "time range \"" + range + "\" is no span of time",
            "write a number and a unit, such as 6h, 7d or 1y");
    return new RenderingCondition(
        "TimeRangeSize", Json.object().with("value", fine ? range : "1d"));
  }

  /** The variable that is asked, without {@code $}. */
  public Optional<String> variable() {
    return json().object("spec").string("variable");
  }

  /** Whether the panel's queries are asked. */
  public boolean asksForData() {
    return json().string("kind").orElse("").endsWith(DATA);
  }
}
