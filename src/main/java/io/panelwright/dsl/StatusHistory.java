package io.panelwright.dsl;

import io.panelwright.json.Json;

/** States at regular times, a row for each series ({@code status-history}). */
public final class StatusHistory extends NumberPanel<StatusHistory>
    implements AxisWords<StatusHistory>,
        BandWords<StatusHistory>,
        FillWords<StatusHistory>,
        OverTimeWords<StatusHistory> {

  StatusHistory(PanelSpec spec) {
    super(spec);
  }

  @Override
  StatusHistory with(PanelSpec spec) {
    return new StatusHistory(spec);
  }

  /** Width of cells, from 0 to 1 of the room there is. */
  public StatusHistory columnWidth(double share) {
    return option("colWidth", Json.of(Check.between(0, 1, share, "column width")));
  }
}
