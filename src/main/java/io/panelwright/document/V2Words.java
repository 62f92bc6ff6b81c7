package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Words of v2 for what the classic form counts. */
public enum V2Words {
  /** How the pointer of one panel shows in the others. */
  CURSOR_SYNC("graphTooltip", "Off", "Crosshair", "Tooltip"),
  /** What people see of a variable. */
  HIDE("hide", "dontHide", "hideLabel", "hideVariable", "inControlsMenu"),
  /** When a variable's values are asked for. */
  REFRESH("refresh", "never", "onDashboardLoad", "onTimeRangeChanged"),
  /** In which order a variable's values are offered. */
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

  /** What the refresh picker offers where a dashboard says nothing, which v2 spells out. */
  public static final JsonArray REFRESH_INTERVALS =
      Json.strings(List.of("5s", "10s", "30s", "1m", "5m", "15m", "30m", "1h", "2h", "1d"));

  private final String key;
  private final List<String> words;

  V2Words(String key, String... words) {
    this.key = key;
    this.words = List.of(words);
  }

  /** The member of the classic form that counts. */
  public String key() {
    return key;
  }

  /** The word for what a classic object has; empty where it has no number that has one. */
  public Optional<String> word(JsonObject classic) {
    return classic
        .integer(key)
        .filter(number -> number >= 0 && number < words.size())
        .map(number -> words.get(number.intValue()));
  }

  /** The word where nothing is said. */
  public String usual() {
    return words.get(0);
  }

  /** The number for a word. */
  Optional<Integer> number(String word) {
    return Optional.of(words.indexOf(word)).filter(index -> index >= 0);
  }
}
