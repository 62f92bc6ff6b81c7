package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/** States at regular intervals, a row for each series ({@code status-history}). */
public final class StatusHistory extends NumericPanel<StatusHistory>
    implements AxisOptions<StatusHistory>,
        StateBandOptions<StatusHistory>,
        FillOptions<StatusHistory>,
        TimeAxisOptions<StatusHistory> {

  StatusHistory(PanelSpec spec) {
    super(spec);
  }

  @Override
  StatusHistory with(PanelSpec spec) {
    return new StatusHistory(spec);
  }

  /** Sets the width of cells, from 0 to 1 of the available width. */
  public StatusHistory columnWidth(double share) {
    return option(
        "colWidth", Json.of(ArgumentValidator.requireBetween(0, 1, share, "column width")));
  }
}
