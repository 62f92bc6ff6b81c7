package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.EnumSet;
import java.util.Set;

/**
 * Hiding of series in parts of the panel.
 *
 * @param <P> the type that the methods return
 */
public interface HideSeriesOptions<P> extends FieldOptions<P> {

  /** Parts of a panel in which a series can be hidden. */
  enum Part implements JsonEnum {
    LEGEND,
    TOOLTIP,
    VIZ
  }

  /** Hides series in these parts only. */
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
