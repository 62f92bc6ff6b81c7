package io.panelwright.dsl.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Formats times as text; created by {@link Transformations#formatTime}. */
public final class FormatTimeTransformation extends BaseTransformation<FormatTimeTransformation> {

  FormatTimeTransformation(JsonObject json) {
    super(json);
  }

  @Override
  FormatTimeTransformation with(JsonObject json) {
    return new FormatTimeTransformation(json);
  }

  /** Sets the time zone, such as {@code utc} or {@code Europe/Berlin}. */
  public FormatTimeTransformation timezone(String zone) {
    return with("timezone", Json.of(zone));
  }

  /** Sets whether the dashboard's time zone is used; Grafana 10 and earlier. */
  public FormatTimeTransformation useTimezone(boolean used) {
    return with("useTimezone", Json.of(used));
  }
}
