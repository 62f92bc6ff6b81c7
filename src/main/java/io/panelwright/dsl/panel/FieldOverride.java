package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Different settings for some fields of a panel: {@code override(byName("p99")).color(fixed(RED))}.
 *
 * <p>An override offers the methods of all panels; {@code assembly} reports those that its panel
 * does not have.
 *
 * @param matcher which fields it applies to
 * @param settings values by path of the field option, such as {@code custom.lineWidth}
 * @param systemRef the Grafana feature that created it; empty for an author's override
 */
public record FieldOverride(FieldMatcher matcher, JsonObject settings, Optional<String> systemRef)
    implements ThresholdOptions<FieldOverride>,
        GraphFieldOptions<FieldOverride>,
        TableFieldOptions<FieldOverride>,
        XyFieldOptions<FieldOverride> {

  /** An override for the fields that match. */
  public static FieldOverride override(FieldMatcher matcher) {
    return new FieldOverride(matcher, Json.object(), Optional.empty());
  }

  @Override
  public FieldOverride field(String path, Json value) {
    return new FieldOverride(matcher, settings.with(path, value), systemRef);
  }

  /**
   * Marks the override as created by Grafana, such as {@code hideSeriesFrom} for series hidden in
   * the legend.
   */
  public FieldOverride systemRef(String maker) {
    return new FieldOverride(matcher, settings, Optional.of(maker));
  }

  /** The JSON as Grafana writes it. */
  public JsonObject json() {
    List<Json> properties = new ArrayList<>();
    settings
        .members()
        .forEach((id, value) -> properties.add(Json.object().with("id", id).with("value", value)));
    JsonObject json =
        Json.object().with("matcher", matcher.json()).with("properties", new JsonArray(properties));
    return systemRef.map(maker -> json.with("__systemRef", maker)).orElse(json);
  }

  @Override
  public String toString() {
    return json().toString();
  }
}
