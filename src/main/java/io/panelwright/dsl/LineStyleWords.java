package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.Arrays;

/**
 * Lines can be broken.
 *
 * @param <P> what the words return a changed copy of
 */
public interface LineStyleWords<P> extends FieldSettings<P> {

  /** How lines are broken; lengths of dash and gap in pixels, in turn, or Grafana's own. */
  default P lineStyle(LineFill fill, int... lengths) {
    JsonObject json = Json.object().with("fill", fill.json());
    JsonArray dash = new JsonArray(Arrays.stream(lengths).<Json>mapToObj(Json::of).toList());
    return field("custom.lineStyle", dash.isEmpty() ? json : json.with("dash", dash));
  }
}
