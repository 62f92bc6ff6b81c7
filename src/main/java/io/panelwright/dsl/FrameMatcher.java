package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Which frames are meant: a frame is one table or one series of an answer. */
public final class FrameMatcher extends JsonForm {

  private FrameMatcher(JsonObject json) {
    super(json);
  }

  /** Frames of this name. */
  public static FrameMatcher byName(String name) {
    return of("byName", Json.of(name));
  }

  /** Frames that a query returned, such as {@code A}; a regular expression between slashes. */
  public static FrameMatcher byRefId(String refId) {
    return of("byRefId", Json.of(refId));
  }

  /** The frame of this place, counted from 0. */
  public static FrameMatcher byIndex(int index) {
    return of("byIndex", Json.of(Check.atLeast(0, index, "frame index")));
  }

  /** The same matcher on frames of this kind only; Grafana 13 and later. */
  public FrameMatcher in(Matcher.Scope scope) {
    return new FrameMatcher(json().with("scope", scope.json()));
  }

  private static FrameMatcher of(String id, Json options) {
    return new FrameMatcher(Json.object().with("id", id).with("options", options));
  }
}
