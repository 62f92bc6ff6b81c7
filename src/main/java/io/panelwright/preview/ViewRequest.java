package io.panelwright.preview;

import io.panelwright.show.value.Theme;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a viewer has chosen.
 *
 * @param from the start of the time range as Grafana writes it, such as {@code now-6h}; empty for
 *     the dashboard's
 * @param to the end
 * @param now the present; requests of one refresh have the same
 * @param selected the values of variables, by name
 */
public record ViewRequest(
    Optional<String> from,
    Optional<String> to,
    Instant now,
    Map<String, List<String>> selected,
    Optional<ZoneId> zone,
    Theme theme) {

  public ViewRequest {
    selected = Map.copyOf(selected);
  }

  /** A request of the dashboard as it is saved. */
  public static ViewRequest at(Instant now, Theme theme) {
    return new ViewRequest(
        Optional.empty(), Optional.empty(), now, Map.of(), Optional.empty(), theme);
  }

  /** A copy with values of variables. */
  public ViewRequest withSelected(Map<String, List<String>> values) {
    return new ViewRequest(from, to, now, values, zone, theme);
  }

  /** A copy with a time range. */
  public ViewRequest withRange(String start, String end) {
    return new ViewRequest(Optional.of(start), Optional.of(end), now, selected, zone, theme);
  }
}
