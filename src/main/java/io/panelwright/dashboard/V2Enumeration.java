package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Enumerations that v2 writes as strings and the classic format as numbers. */
public enum V2Enumeration {
  /** How panels share the cursor. */
  CURSOR_SYNC("graphTooltip", "Off", "Crosshair", "Tooltip"),
  /** Which parts of a variable are hidden. */
  HIDE("hide", "dontHide", "hideLabel", "hideVariable", "inControlsMenu"),
  /** When a variable's values are queried. */
  REFRESH("refresh", "never", "onDashboardLoad", "onTimeRangeChanged"),
  /** The order of a variable's values. */
  SORT(
      "sort",
      "disabled",
      "alphabeticalAsc",
      "alphabeticalDesc",
      "numericalAsc",
      "numericalDesc",
      "alphabeticalCaseInsensitiveAsc",
      "alphabeticalCaseInsensitiveDesc",
      "naturalAsc",
      "naturalDesc");

  /** The default intervals of the refresh picker, which v2 writes out. */
  public static final JsonArray REFRESH_INTERVALS =
      Json.strings(List.of("5s", "10s", "30s", "1m", "5m", "15m", "30m", "1h", "2h", "1d"));

  private final String key;
  private final List<String> v2Values;

  V2Enumeration(String key, String... v2Values) {
    this.key = key;
    this.v2Values = List.of(v2Values);
  }

  /** The member with the number in the classic format. */
  public String key() {
    return key;
  }

  /** The v2 value for a classic object's number; empty if there is none. */
  public Optional<String> v2Value(JsonObject classic) {
    return classic
        .integer(key)
        .filter(number -> number >= 0 && number < v2Values.size())
        .map(number -> v2Values.get(number.intValue()));
  }

  /** The default v2 value. */
  public String defaultValue() {
    return v2Values.get(0);
  }

  /** The number for a v2 value; empty if the value is unknown. */
  Optional<Integer> classicValue(String v2Value) {
    return Optional.of(v2Values.indexOf(v2Value)).filter(index -> index >= 0);
  }
}
