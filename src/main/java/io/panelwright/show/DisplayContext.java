package io.panelwright.show;

import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.TimeSpan;
import io.panelwright.show.value.Theme;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/**
 * What a panel's display depends on beside its JSON and its data.
 *
 * @param range the time range of the panel
 * @param nowMillis the present, for texts such as "5 minutes ago"
 * @param size the size of the whole panel
 * @param interpolate replaces the dashboard's variables in a text
 */
public record DisplayContext(
    TimeSpan range,
    long nowMillis,
    ZoneId zone,
    Theme theme,
    PixelSize size,
    UnaryOperator<String> interpolate) {

  /** A copy with another size. */
  public DisplayContext withSize(PixelSize size) {
    return new DisplayContext(range, nowMillis, zone, theme, size, interpolate);
  }
}
