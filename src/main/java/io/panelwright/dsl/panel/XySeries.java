package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.FrameMatcher;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The fields of one series of an {@link XyChart}. */
public final class XySeries extends JsonValue {

  private XySeries(JsonObject json) {
    super(json);
  }

  /** A series with these fields for the horizontal and the vertical axis. */
  public static XySeries series(FieldMatcher x, FieldMatcher y) {
    return new XySeries(Json.object()).with("x", x).with("y", y);
  }

  /** Sets the field with the size of points. */
  public XySeries size(FieldMatcher field) {
    return with("size", field);
  }

  /** Sets the field with the color of points. */
  public XySeries color(FieldMatcher field) {
    return with("color", field);
  }

  /** Sets the frame that contains the fields. */
  public XySeries frame(FrameMatcher frame) {
    return new XySeries(json().with("frame", Json.object().with("matcher", frame.json())));
  }

  /** Sets the name of the series. */
  public XySeries name(String name) {
    return new XySeries(json().with("name", Json.object().with("fixed", name)));
  }

  private XySeries with(String key, FieldMatcher field) {
    return new XySeries(json().with(key, Json.object().with("matcher", field.json())));
  }
}
