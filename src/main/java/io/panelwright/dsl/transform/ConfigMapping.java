package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * Maps a column to a field setting, for {@link Transformations#configFromData} and {@link
 * Transformations#rowsToFields}.
 */
public final class ConfigMapping extends JsonValue {

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
        Json.object()
            .with("fieldName", field)
            .with("handlerKey", ArgumentValidator.requireText(setting, "setting")));
  }

  /** Sets which of the column's values is used; by default the last one. */
  public ConfigMapping reducer(Reducer reducer) {
    return new ConfigMapping(json().with("reducerId", reducer.id()));
  }

  /** Sets the color, for thresholds. */
  public ConfigMapping thresholdColor(Color color) {
    return new ConfigMapping(
        json().withAt("handlerArguments.threshold.color", Json.of(color.value())));
  }

  static JsonArray list(ConfigMapping... mappings) {
    return Json.array(List.of(mappings), ConfigMapping::json);
  }
}
