package io.panelwright.dsl;

import io.panelwright.json.Json;

/** States over time, a band for each series ({@code state-timeline}). */
public final class StateTimeline extends NumberPanel<StateTimeline>
    implements AxisWords<StateTimeline>,
        BandWords<StateTimeline>,
        FillWords<StateTimeline>,
        GapWords<StateTimeline>,
        OverTimeWords<StateTimeline> {

  /** Where values stand in their band. */
  public enum Align implements Word {
    LEFT,
    CENTER,
    RIGHT
  }

  StateTimeline(PanelSpec spec) {
    super(spec);
  }

  @Override
  StateTimeline with(PanelSpec spec) {
    return new StateTimeline(spec);
  }

  /** Whether equal neighbours are one band. */
  public StateTimeline mergeValues(boolean merged) {
    return option("mergeValues", Json.of(merged));
  }

  /** Where values stand in their band. */
  public StateTimeline alignValue(Align align) {
    return option("alignValue", align.json());
  }
}
