package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Other settings for some fields of a panel: {@code override(byName("p99")).color(fixed(RED))}.
 *
 * <p>It offers the words of all panels; {@code assemble} refuses those that its panel has not.
 *
 * @param matcher which fields it applies to
 * @param settings values by path of the field option, such as {@code custom.lineWidth}
 * @param systemRef what of Grafana made it; empty for those that people make
 */
public record FieldOverride(Matcher matcher, JsonObject settings, Optional<String> systemRef)
    implements FieldWords<FieldOverride>,
        GraphWords<FieldOverride>,
        TableFieldWords<FieldOverride>,
        XyFieldWords<FieldOverride> {

  /** Settings for the fields that match. */
  public static FieldOverride override(Matcher matcher) {
    return new FieldOverride(matcher, Json.object(), Optional.empty());
  }

  @Override
  public FieldOverride field(String path, Json value) {
    return new FieldOverride(matcher, settings.with(path, value), systemRef);
  }

  /** Made by Grafana, as when a reader hid series in the legend: {@code hideSeriesFrom}. */
  public FieldOverride systemRef(String maker) {
    return new FieldOverride(matcher, settings, Optional.of(maker));
  }

  /** As Grafana writes it. */
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
