package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Which fields make one series of an {@link XyChart}. */
public final class XySeries extends JsonForm {

  private XySeries(JsonObject json) {
    super(json);
  }

  /** The field that runs from left to right, and the one that runs upwards. */
  public static XySeries series(Matcher x, Matcher y) {
    return new XySeries(Json.object()).with("x", x).with("y", y);
  }

  /** The field that gives the size of points. */
  public XySeries size(Matcher field) {
    return with("size", field);
  }

  /** The field that gives the colour of points. */
  public XySeries color(Matcher field) {
    return with("color", field);
  }

  /** The frame whose fields are meant. */
  public XySeries frame(FrameMatcher frame) {
    return new XySeries(json().with("frame", Json.object().with("matcher", frame.json())));
  }

  /** How the series is called. */
  public XySeries name(String name) {
    return new XySeries(json().with("name", Json.object().with("fixed", name)));
  }

  private XySeries with(String key, Matcher field) {
    return new XySeries(json().with(key, Json.object().with("matcher", field.json())));
  }
}
