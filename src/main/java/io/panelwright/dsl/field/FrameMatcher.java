package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Selects frames; a frame is one table or one series of a response. */
public final class FrameMatcher extends JsonValue {

  private FrameMatcher(JsonObject json) {
    super(json);
  }

  /** Matches frames with this name. */
  public static FrameMatcher byName(String name) {
    return of("byName", Json.of(name));
  }

  /**
   * Matches frames of a query, given by its refId such as {@code A} or a regular expression between
   * slashes.
   */
  public static FrameMatcher byRefId(String refId) {
    return of("byRefId", Json.of(refId));
  }

  /** Matches the frame at this index, counted from 0. */
  public static FrameMatcher byIndex(int index) {
    return of("byIndex", Json.of(ArgumentValidator.requireAtLeast(0, index, "frame index")));
  }

  /** Limits the matcher to frames of this scope; Grafana 13 and later. */
  public FrameMatcher in(FieldMatcher.Scope scope) {
    return new FrameMatcher(json().with("scope", scope.json()));
  }

  private static FrameMatcher of(String id, Json options) {
    return new FrameMatcher(Json.object().with("id", id).with("options", options));
  }
}
