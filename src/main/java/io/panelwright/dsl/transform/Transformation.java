package io.panelwright.dsl.transform;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A transformation of a panel's data; created by {@link Transformations}. */
public abstract class Transformation extends JsonValue {

  /** Kinds of data that a transformation applies to. */
  public enum Topic implements JsonEnum {
    SERIES("series"),
    ANNOTATIONS("annotations"),
    ALERT_STATES("alertStates");

    private final String id;

    Topic(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  Transformation(JsonObject json) {
    super(json);
  }

  static JsonObject createJson(String id) {
    return Json.object().with("id", id).with("options", Json.object());
  }

  static JsonObject createJson(String id, JsonObject options) {
    return Json.object().with("id", id).with("options", options);
  }
}
