package io.panelwright.show.layout;

import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.TimeSpan;
import io.panelwright.show.value.Theme;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/**
 * The area inside of a panel, and what a drawing in it depends on beside the data.
 *
 * @param size the pixels inside of border, header and padding
 * @param range the time range of the panel
 * @param nowMillis the present
 * @param interpolate replaces the dashboard's variables in a text
 */
public record PanelArea(
    PixelSize size,
    TimeSpan range,
    ZoneId zone,
    Theme theme,
    long nowMillis,
    UnaryOperator<String> interpolate) {

  private static final int BORDER = 1;
  private static final int PADDING = 8;
  private static final int HEADER = 32;

  /**
   * The pixels inside of a panel, as Grafana's {@code PanelChrome} computes them.
   *
   * @param panel the size of the whole panel
   * @param header whether the panel has a header: a title that is not empty
   */
  public static PixelSize inside(PixelSize panel, boolean header) {
    int frame = 2 * (BORDER + PADDING);
    return new PixelSize(
        Math.max(0, panel.width() - frame),
        Math.max(0, panel.height() - frame - (header ? HEADER : 0)));
  }

  /** A copy with another size. */
  public PanelArea withSize(PixelSize size) {
    return new PanelArea(size, range, zone, theme, nowMillis, interpolate);
  }
}
