package io.panelwright.show.layout;

import io.panelwright.dashboard.GridPos;
import io.panelwright.dashboard.PanelView;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import java.util.List;
import java.util.Map;

/**
 * A panel in a grid with its copies, which share the position.
 *
 * @param position the position of all copies together
 * @param columns the number of copies side by side
 */
record GridItem(
    PanelView panel, GridPos position, List<Map<String, LabeledValue>> copies, int columns) {

  /** The position of a panel without one. */
  static final GridPos DEFAULT = new GridPos(0, 0, 6, 3);

  private static final long DEFAULT_MAX_PER_ROW = 4;

  /**
   * A repeated panel: side by side over the whole width with at most {@code maxPerRow} copies in a
   * line, or below each other in the width of the panel.
   */
  static GridItem repeated(
      PanelView panel, GridPos position, List<Map<String, LabeledValue>> copies) {
    if (panel.json().string("repeatDirection").filter("v"::equals).isPresent()) {
      var high =
          new GridPos(position.x(), position.y(), position.w(), position.h() * copies.size());
      return new GridItem(panel, high, copies, 1);
    }
    long maxPerRow =
        panel.json().integer("maxPerRow").filter(n -> n > 0).orElse(DEFAULT_MAX_PER_ROW);
    int columns = (int) Math.min(maxPerRow, copies.size());
    int lines = (copies.size() + columns - 1) / columns;
    var wide = new GridPos(0, position.y(), PageLayout.COLUMNS, position.h() * lines);
    return new GridItem(panel, wide, copies, columns);
  }
}
