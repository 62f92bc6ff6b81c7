package io.panelwright.show.layout;

import io.panelwright.dashboard.PanelView;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A panel on the page; a repeated panel has one for each value.
 *
 * @param repeated the values of the variables by which the panel or its row repeats
 * @param box the position in its section, below the header
 */
public record PagePanel(PanelView panel, Map<String, LabeledValue> repeated, PixelBox box) {

  public PagePanel {
    repeated = Collections.unmodifiableMap(new LinkedHashMap<>(repeated));
  }
}
