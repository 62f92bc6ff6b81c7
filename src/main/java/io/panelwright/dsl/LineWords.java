package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * How series are drawn, in all panels that draw them over time.
 *
 * @param <P> what the words return a changed copy of
 */
public interface LineWords<P> extends AxisWords<P> {

  /** Where a series can be hidden. */
  enum Part {
    LEGEND,
    TOOLTIP,
    VIZ
  }

  /** Thickness of lines in pixels, from 0 to 10. */
  default P lineWidth(int pixels) {
    return field("custom.lineWidth", Json.of(pixels));
  }

  /** Opacity of areas in percent, from 0 to 100. */
  default P fillOpacity(int percent) {
    return field("custom.fillOpacity", Json.of(percent));
  }

  /** Joins points over all gaps. */
  default P spanNulls() {
    return field("custom.spanNulls", Json.of(true));
  }

  /** Joins points over gaps up to this long. */
  default P spanNulls(Duration longest) {
    return field("custom.spanNulls", Json.of(longest.toMillis()));
  }

  /** Breaks lines where two points are further apart than this. */
  default P insertNulls(Duration longest) {
    return field("custom.insertNulls", Json.of(longest.toMillis()));
  }

  /** Hides series here; everywhere else they stay. */
  default P hideFrom(Part first, Part... more) {
    Set<Part> parts = EnumSet.of(first, more);
    JsonObject json =
        Json.object()
            .with("legend", parts.contains(Part.LEGEND))
            .with("tooltip", parts.contains(Part.TOOLTIP))
            .with("viz", parts.contains(Part.VIZ));
    return field("custom.hideFrom", json);
  }
}
