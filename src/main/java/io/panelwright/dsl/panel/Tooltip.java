package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The tooltip of a panel. */
public final class Tooltip extends JsonValue {

  private Tooltip(JsonObject json) {
    super(json);
  }

  /** A tooltip for the series under the pointer. */
  public static Tooltip single() {
    return new Tooltip(Json.object().with("mode", "single"));
  }

  /** A tooltip for all series. */
  public static Tooltip all() {
    return new Tooltip(Json.object().with("mode", "multi"));
  }

  /** No tooltip. */
  public static Tooltip none() {
    return new Tooltip(Json.object().with("mode", "none"));
  }

  /** Sets the sort order of series. */
  public Tooltip sort(SortOrder order) {
    return with("sort", order.json());
  }

  /** Hides series whose value is zero. */
  public Tooltip hideZeros() {
    return with("hideZeros", Json.of(true));
  }

  /** Sets the maximum width in pixels. */
  public Tooltip maxWidth(int pixels) {
    return with("maxWidth", Json.of(pixels));
  }

  /** Sets the maximum height in pixels. */
  public Tooltip maxHeight(int pixels) {
    return with("maxHeight", Json.of(pixels));
  }

  private Tooltip with(String key, Json value) {
    return new Tooltip(json().with(key, value));
  }
}
