package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.EnumSet;
import java.util.Set;

/**
 * Series can be hidden in parts of the panel.
 *
 * @param <P> what the words return a changed copy of
 */
public interface HideWords<P> extends FieldSettings<P> {

  /** Where a series can be hidden. */
  enum Part implements Word {
    LEGEND,
    TOOLTIP,
    VIZ
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
