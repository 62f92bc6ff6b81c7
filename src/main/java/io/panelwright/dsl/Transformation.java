package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A change to a panel's data before it is shown. {@link Transformations} makes them. */
public abstract class Transformation extends JsonForm {

  /** What data is changed. */
  public enum Topic implements Word {
    SERIES("series"),
    ANNOTATIONS("annotations"),
    ALERT_STATES("alertStates");

    private final String word;

    Topic(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  Transformation(JsonObject json) {
    super(json);
  }

  static JsonObject of(String id) {
    return Json.object().with("id", id).with("options", Json.object());
  }

  static JsonObject of(String id, JsonObject options) {
    return Json.object().with("id", id).with("options", options);
  }
}
