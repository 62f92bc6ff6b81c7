package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** What a panel shows at the pointer. */
public final class Tooltip extends JsonForm {

  private Tooltip(JsonObject json) {
    super(json);
  }

  /** The series under the pointer. */
  public static Tooltip single() {
    return new Tooltip(Json.object().with("mode", "single"));
  }

  /** All series. */
  public static Tooltip all() {
    return new Tooltip(Json.object().with("mode", "multi"));
  }

  /** Nothing. */
  public static Tooltip none() {
    return new Tooltip(Json.object().with("mode", "none"));
  }

  /** In which order series are listed. */
  public Tooltip sort(SortOrder order) {
    return with("sort", order.json());
  }

  /** Leaves out series that are zero. */
  public Tooltip hideZeros() {
    return with("hideZeros", Json.of(true));
  }

  /** Greatest width in pixels. */
  public Tooltip maxWidth(int pixels) {
    return with("maxWidth", Json.of(pixels));
  }

  /** Greatest height in pixels. */
  public Tooltip maxHeight(int pixels) {
    return with("maxHeight", Json.of(pixels));
  }

  private Tooltip with(String key, Json value) {
    return new Tooltip(json().with(key, value));
  }
}
