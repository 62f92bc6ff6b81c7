package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * What a column of data says about other fields, for {@link Transformations#configFromData} and
 * {@link Transformations#rowsToFields}.
 */
public final class ConfigMapping extends JsonForm {

  private ConfigMapping(JsonObject json) {
    super(json);
  }

  /**
   * A column whose value becomes a setting.
   *
   * @param setting {@code max}, {@code min}, {@code unit}, {@code decimals}, {@code color}, {@code
   *     displayName}, {@code threshold1}, {@code mappings.value}, {@code field.name}, {@code
   *     field.label}, {@code __ignore} …
   */
  public static ConfigMapping mapping(String field, String setting) {
    return new ConfigMapping(
        Json.object().with("fieldName", field).with("handlerKey", Check.text(setting, "setting")));
  }

  /** Which of the column's values is taken; the last one where nothing is said. */
  public ConfigMapping reducer(Reducer reducer) {
    return new ConfigMapping(json().with("reducerId", reducer.id()));
  }

  /** For thresholds: their colour. */
  public ConfigMapping thresholdColor(Color color) {
    return new ConfigMapping(
        json().withAt("handlerArguments.threshold.color", Json.of(color.value())));
  }

  static JsonArray list(ConfigMapping... mappings) {
    return new JsonArray(List.of(mappings).stream().<Json>map(ConfigMapping::json).toList());
  }
}
