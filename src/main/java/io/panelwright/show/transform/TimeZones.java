package io.panelwright.show.transform;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The time zones of options. */
final class TimeZones {

  private TimeZones() {}

  /** A zone by name; that of the dashboard for no name, {@code browser} and an unknown name. */
  static ZoneId of(Optional<String> name, ZoneId dashboard) {
    if (name.isPresent() && name.get().equalsIgnoreCase("utc")) {
      return ZoneOffset.UTC;
    }
    try {
      return name.filter(id -> id.contains("/")).map(ZoneId::of).orElse(dashboard);
    } catch (DateTimeException unknown) {
      return dashboard;
    }
  }
}
