package io.panelwright.show.layout;

import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the page: a row with its panels, or the panels above the first row.
 *
 * @param title the title of the row, with variables as in the dashboard
 * @param header whether the row has a visible header, with which a viewer opens and closes it
 * @param collapsed whether it is closed when the page opens
 * @param tab the title of the tab; empty outside of tabs
 * @param repeated the values of the variables by which the row repeats
 * @param y the upper edge on the page, or in its tab, below the variables
 * @param contentHeight the height of the panels, also of a closed row
 */
public record PageSection(
    String title,
    boolean header,
    boolean collapsed,
    Optional<String> tab,
    Map<String, LabeledValue> repeated,
    int y,
    int contentHeight,
    List<PagePanel> panels) {

  public PageSection {
    repeated = Collections.unmodifiableMap(new LinkedHashMap<>(repeated));
    panels = List.copyOf(panels);
  }

  /** A copy with another position. */
  PageSection withY(int y) {
    return new PageSection(title, header, collapsed, tab, repeated, y, contentHeight, panels);
  }

  /** The y of the lower edge, as the page opens. */
  int bottom() {
    int headerHeight = header ? PageLayout.CELL_HEIGHT : 0;
    int shown = collapsed ? 0 : contentHeight;
    int gap = headerHeight > 0 && shown > 0 ? PageLayout.GAP : 0;
    return y + headerHeight + gap + shown;
  }
}
