package io.panelwright.show.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** Time zones by the names that dashboards use. */
public final class TimeZones {

  /** Names without a region, which Java's versions treat differently. */
  private static final Map<String, ZoneId> SHORT_NAMES =
      Map.of(
          "utc",
          ZoneOffset.UTC,
          "UTC",
          ZoneOffset.UTC,
          "GMT",
          ZoneOffset.UTC,
          "EST",
          ZoneOffset.ofHours(-5),
          "MST",
          ZoneOffset.ofHours(-7),
          "HST",
          ZoneOffset.ofHours(-10));

  private TimeZones() {}

  /**
   * The zone of a name such as {@code Europe/Berlin} or {@code utc}.
   *
   * @param browser the zone for {@code browser}, for no name and for an unknown one
   */
  public static ZoneId of(String name, ZoneId browser) {
    if (SHORT_NAMES.containsKey(name)) {
      return SHORT_NAMES.get(name);
    }
    try {
      return name.contains("/") ? ZoneId.of(name) : browser;
    } catch (DateTimeException unknown) {
      return browser;
    }
  }
}
