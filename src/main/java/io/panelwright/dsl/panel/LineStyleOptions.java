package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.LineFill;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.Arrays;

/**
 * Styles of lines.
 *
 * @param <P> the type that the methods return
 */
public interface LineStyleOptions<P> extends FieldOptions<P> {

  /**
   * Sets the line style.
   *
   * @param lengths of dashes and gaps in pixels, alternating; empty for Grafana's default
   */
  default P lineStyle(LineFill fill, int... lengths) {
    JsonObject json = Json.object().with("fill", fill.json());
    JsonArray dash = new JsonArray(Arrays.stream(lengths).<Json>mapToObj(Json::of).toList());
    return field("custom.lineStyle", dash.isEmpty() ? json : json.with("dash", dash));
  }
}
