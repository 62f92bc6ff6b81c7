package io.panelwright.testing.grafana;

import io.panelwright.json.JsonObject;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The refresh interval of a dashboard. */
final class FakeRefresh {

  private static final Pattern DURATION = Pattern.compile("(\\d+)(s|m|h|d|w|M|y)");
  private static final Map<String, Long> SECONDS =
      Map.of(
          "s", 1L, "m", 60L, "h", 3600L, "d", 86400L, "w", 604800L, "M", 2592000L, "y", 31536000L);

  private FakeRefresh() {}

  /** The dashboard with an interval that is no shorter than the minimum. */
  static JsonObject raised(JsonObject dashboard, String minimum) {
    return dashboard
        .string("refresh")
        .filter(refresh -> !refresh.isEmpty() && !refresh.equals("auto"))
        .filter(refresh -> seconds(refresh).orElse(0) < seconds(minimum).orElseThrow())
        .map(refresh -> dashboard.with("refresh", minimum))
        .orElse(dashboard);
  }

  /** The length of an interval; empty if it is none. */
  static OptionalLong seconds(String refresh) {
    Matcher duration = DURATION.matcher(refresh);
    return duration.matches()
        ? OptionalLong.of(Long.parseLong(duration.group(1)) * SECONDS.get(duration.group(2)))
        : OptionalLong.empty();
  }
}
