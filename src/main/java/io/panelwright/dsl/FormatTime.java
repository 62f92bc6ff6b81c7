package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Times as texts, made by {@link Transformations#formatTime}. */
public final class FormatTime extends AnyTransformation<FormatTime> {

  FormatTime(JsonObject json) {
    super(json);
  }

  @Override
  FormatTime with(JsonObject json) {
    return new FormatTime(json);
  }

  /** In this time zone, such as {@code utc} or {@code Europe/Berlin}. */
  public FormatTime timezone(String zone) {
    return with("timezone", Json.of(zone));
  }

  /** Whether the dashboard's time zone is used; Grafana 10 and before. */
  public FormatTime useTimezone(boolean used) {
    return with("useTimezone", Json.of(used));
  }
}
