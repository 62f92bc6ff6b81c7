package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Other settings for some fields of a panel: {@code override(byName("p99")).color(fixed(RED))}.
 *
 * <p>It offers the words of all panels; {@code assemble} refuses those that its panel has not.
 *
 * @param matcher which fields it applies to
 * @param settings values by path of the field option, such as {@code custom.lineWidth}
 */
public record FieldOverride(Matcher matcher, JsonObject settings)
    implements FieldWords<FieldOverride>,
        GraphWords<FieldOverride>,
        TableFieldWords<FieldOverride>,
        XyFieldWords<FieldOverride> {

  /** Settings for the fields that match. */
  public static FieldOverride override(Matcher matcher) {
    return new FieldOverride(matcher, Json.object());
  }

  @Override
  public FieldOverride field(String path, Json value) {
    return new FieldOverride(matcher, settings.with(path, value));
  }

  /** As Grafana writes it. */
  public JsonObject json() {
    List<Json> properties = new ArrayList<>();
    settings
        .members()
        .forEach((id, value) -> properties.add(Json.object().with("id", id).with("value", value)));
    return Json.object()
        .with("matcher", matcher.json())
        .with("properties", new JsonArray(properties));
  }

  @Override
  public String toString() {
    return json().toString();
  }
}
