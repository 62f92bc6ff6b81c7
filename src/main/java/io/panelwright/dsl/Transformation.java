package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A change to a panel's data before it is shown. {@link Transformations} makes them. */
public final class Transformation extends JsonForm {

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

  private Transformation(JsonObject json) {
    super(json);
  }

  static Transformation of(String id, JsonObject options) {
    return new Transformation(Json.object().with("id", id).with("options", options));
  }

  /** There, but not applied. */
  public Transformation disabled() {
    return new Transformation(json().with("disabled", true));
  }

  /** Applied to the answer of one query only. */
  public Transformation onlyQuery(String refId) {
    return new Transformation(
        json().with("filter", Json.object().with("id", "byRefId").with("options", refId)));
  }

  /** Applied to other data than series. */
  public Transformation topic(Topic topic) {
    return new Transformation(json().with("topic", topic.json()));
  }

  Transformation with(String path, Json value) {
    return new Transformation(json().withAt("options." + path, value));
  }
}
